// canary: short-files
export const line1 = 1

export const line2 = 2

export const line3 = 3

export const line4 = 4

export const line5 = 5

export const line6 = 6

export const line7 = 7

export const line8 = 8

export const line9 = 9

export const line10 = 10

export const line11 = 11

export const line12 = 12

export const line13 = 13

export const line14 = 14

export const line15 = 15

export const line16 = 16

export const line17 = 17

export const line18 = 18

export const line19 = 19

export const line20 = 20

export const line21 = 21

export const line22 = 22

export const line23 = 23

export const line24 = 24

export const line25 = 25

export const line26 = 26

export const line27 = 27

export const line28 = 28

export const line29 = 29

export const line30 = 30

export const line31 = 31

export const line32 = 32

export const line33 = 33

export const line34 = 34

export const line35 = 35

export const line36 = 36

export const line37 = 37

export const line38 = 38

export const line39 = 39

export const line40 = 40

export const line41 = 41

export const line42 = 42

export const line43 = 43

export const line44 = 44

export const line45 = 45

export const line46 = 46

export const line47 = 47

export const line48 = 48

export const line49 = 49

export const line50 = 50

export const line51 = 51

export const line52 = 52

export const line53 = 53

export const line54 = 54

export const line55 = 55

export const line56 = 56

export const line57 = 57

export const line58 = 58

export const line59 = 59

export const line60 = 60

export const line61 = 61

export const line62 = 62

export const line63 = 63

export const line64 = 64

export const line65 = 65

export const line66 = 66

export const line67 = 67

export const line68 = 68

export const line69 = 69

export const line70 = 70

export const line71 = 71

export const line72 = 72

export const line73 = 73

export const line74 = 74

export const line75 = 75

export const line76 = 76

export const line77 = 77

export const line78 = 78

export const line79 = 79

export const line80 = 80

export const line81 = 81

export const line82 = 82

export const line83 = 83

export const line84 = 84

export const line85 = 85

export const line86 = 86

export const line87 = 87

export const line88 = 88

export const line89 = 89

export const line90 = 90

export const line91 = 91

export const line92 = 92

export const line93 = 93

export const line94 = 94

export const line95 = 95

export const line96 = 96

export const line97 = 97

export const line98 = 98

export const line99 = 99

export const line100 = 100

