-- A sitting has a timetable that every participant may see without learning whose case takes the time (関係者のみの案件),
-- and whoever comes to keep a sitting reaches what stands on its agenda.
create table agenda_slot (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  item_id uuid not null,
  sitting_id uuid not null,
  position int not null,
  minutes_planned int not null,
  primary key (municipality_id, item_id),
  foreign key (municipality_id, item_id) references agenda_item on delete restrict,
  foreign key (municipality_id, sitting_id) references sitting on delete restrict
);
create index agenda_slot_by_sitting on agenda_slot (municipality_id, sitting_id, position);
call guard_by_municipality('agenda_slot');
grant select, insert, update, delete on agenda_slot to "${runtime}";

create function keep_the_timetable() returns trigger language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if new.state = 'WITHDRAWN' then
    delete from agenda_slot where municipality_id = new.municipality_id and item_id = new.id;
  else
    insert into agenda_slot (municipality_id, item_id, sitting_id, position, minutes_planned)
    values (new.municipality_id, new.id, new.sitting_id, new.position, new.minutes_planned)
    on conflict (municipality_id, item_id) do update
      set sitting_id = excluded.sitting_id, position = excluded.position, minutes_planned = excluded.minutes_planned;
  end if;
  return null;
end $$;
create trigger the_timetable_follows after insert or update of sitting_id, position, minutes_planned, state on agenda_item
  for each row execute function keep_the_timetable();

-- An item moved to another sitting is reached by those who keep that one, and no longer by those of the first.
create or replace function reach_what_is_tabled() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  delete from reach where municipality_id = new.municipality_id and source_id = new.id and ground = 'SECRETARIAT';
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  select new.municipality_id, k.kind, new.id, a.agency_id, 'SECRETARIAT', new.id
  from sitting s
  cross join lateral (values (s.agency_id),
    ((select p.agency_id from post p where p.municipality_id = s.municipality_id and p.id = s.chair_post_id)),
    ((select p.agency_id from post p where p.municipality_id = s.municipality_id and p.id = s.convener_post_id))) a (agency_id)
  cross join (values ('AGENDA_DESK'), ('AGENDA_ITEM')) k (kind)
  where s.municipality_id = new.municipality_id and s.id = new.sitting_id
  on conflict do nothing;
  return null;
end $$;
create trigger the_secretariat_of_the_other_sitting_reaches_it after update of sitting_id on agenda_item
  for each row when (old.sitting_id <> new.sitting_id) execute function reach_what_is_tabled();

-- Only those who keep a sitting (chair, convener, secretariat) may change it; else anybody could name themselves its chair.
create function reach_with_the_sitting() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if old.agency_id is distinct from my_agency() and not exists (
       select 1 from post p where p.municipality_id = old.municipality_id
         and p.id in (old.chair_post_id, old.convener_post_id) and p.agency_id = my_agency()) then
    raise exception 'only those who keep a sitting change it' using errcode = 'insufficient_privilege';
  end if;
  if (old.agency_id, old.chair_post_id, old.convener_post_id) is distinct from (new.agency_id, new.chair_post_id, new.convener_post_id) then
    delete from reach where municipality_id = new.municipality_id and ground = 'SECRETARIAT'
      and source_id in (select i.id from agenda_item i where i.municipality_id = new.municipality_id and i.sitting_id = new.id);
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    select new.municipality_id, k.kind, i.id, a.agency_id, 'SECRETARIAT', i.id
    from agenda_item i
    cross join lateral (values (new.agency_id),
      ((select p.agency_id from post p where p.municipality_id = new.municipality_id and p.id = new.chair_post_id)),
      ((select p.agency_id from post p where p.municipality_id = new.municipality_id and p.id = new.convener_post_id))) a (agency_id)
    cross join (values ('AGENDA_DESK'), ('AGENDA_ITEM')) k (kind)
    where i.municipality_id = new.municipality_id and i.sitting_id = new.id
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger whoever_keeps_the_sitting_reaches_its_items after update on sitting
  for each row execute function reach_with_the_sitting();

-- The bases of a body can be chosen anew.
grant delete on conference_body_basis to "${runtime}";

-- Rows are changed one by one; when two people change the same one, each is told who the other was.
do $$
declare part text;
begin
  foreach part in array array['agenda_invitation', 'decision', 'decided_role', 'conference_body'] loop
    execute format('alter table %I add column changed_at timestamptz not null default now()', part);
    execute format('alter table %I add column changed_by uuid not null default my_staff()', part);
    execute format('alter table %I add foreign key (municipality_id, changed_by) references staff on delete restrict', part);
  end loop;
end $$;

-- What has been left open is asked for on every visit to the desk.
create index agenda_item_open on agenda_item (municipality_id, sitting_id) where state = 'TABLED';
