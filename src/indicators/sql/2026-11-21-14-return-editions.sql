-- One row per time a council's monthly return was signed off. Never changed: late records make a new edition.
create table indicators.return_edition (
  area_code text not null,
  month date not null check (extract(day from month) = 1),
  edition integer not null check (edition > 0),
  content text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (area_code, month, edition)
);
create trigger return_edition_stays before update or delete on indicators.return_edition
  for each row execute function foundations.refuse_change();
