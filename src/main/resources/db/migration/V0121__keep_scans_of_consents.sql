-- The paper somebody signed, as a scan: kept in the database, so that it is guarded, saved and restored with the fact it proves.
create table consent_scan (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  consent_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('PDF', 'JPEG', 'PNG')),
  content bytea not null check (octet_length(content) between 1 and 20971520),
  recorded_by uuid not null default my_post(),
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, consent_id, person_id) references consent (municipality_id, id, person_id) on delete restrict,
  foreign key (municipality_id, recorded_by) references post on delete restrict,
  constraint the_content_is_what_it_says check (case kind
    when 'PDF' then substring(content for 5) = '%PDF-'::bytea
    when 'JPEG' then substring(content for 3) = '\xffd8ff'::bytea
    else substring(content for 8) = '\x89504e470d0a1a0a'::bytea end)
);
-- pictures and papers are compressed already
alter table consent_scan alter content set storage external;
create index consent_scan_by_consent on consent_scan (municipality_id, consent_id, recorded_at);
create index consent_scan_by_person on consent_scan (municipality_id, person_id);
call guard('consent_scan', 'PERSON', 'person_id');
grant select, insert on consent_scan to "${runtime}";

create function scan_in_ones_own_name() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if new.recorded_by is distinct from my_post() then
    raise exception 'a scan is kept in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger scan_in_ones_own_name before insert on consent_scan for each row execute function scan_in_ones_own_name();
