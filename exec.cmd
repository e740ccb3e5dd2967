@rem The shell of Windows knows no exec, with which `npm start` begins: this is it. See scripts/README.md.
@%*
