-- One row: whether this house holds a demonstration, with invented people, or a real record.
create table foundations.house (
  only_one boolean primary key default true check (only_one),
  kind text not null check (kind in ('demonstration', 'real')),
  opened_at timestamptz not null default now()
);
