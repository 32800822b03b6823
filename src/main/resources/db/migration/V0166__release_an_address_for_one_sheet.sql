-- 住所の書面: a protected address is on no paper, whoever makes it. Sometimes it has to be handed over on paper all the same (to the police, a
-- court, the person's lawyer): for that there is a sheet of its own, for one receiver, released by two who know the address, for one day.
create table address_release (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  protection_id uuid not null,
  person_id uuid not null,
  -- who is given the sheet, and what for
  receiver text not null check (receiver <> ''),
  reason text not null check (reason <> ''),
  asked_by uuid not null default my_staff(),
  asked_at timestamptz not null default now(),
  released_by uuid,
  released_at timestamptz,
  -- declined, or taken back: takes one
  ended_by uuid,
  ended_at timestamptz,
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, protection_id, person_id) references address_protection (municipality_id, id, person_id) on delete restrict,
  foreign key (municipality_id, asked_by) references staff on delete restrict,
  foreign key (municipality_id, released_by) references staff on delete restrict,
  foreign key (municipality_id, ended_by) references staff on delete restrict,
  check ((released_by is null) = (released_at is null)),
  check ((ended_by is null) = (ended_at is null)),
  constraint release_takes_two_people check (released_by is null or released_by <> asked_by)
);
create unique index release_asked_once on address_release (municipality_id, protection_id) where released_at is null and ended_at is null;
create index address_release_of_protection on address_release (municipality_id, protection_id, asked_at, person_id);
call guard('address_release', 'PERSON', 'person_id');
create policy upkeep on address_release for select to current_user using (municipality_id = (select my_municipality()));
-- to whom she is made known and why are words not everybody is told who sees a part of her
create policy told_to_who_sees_them_whole on address_release as restrictive to "${runtime}" using (
  person_id <> all((select my_partly('PERSON'))::uuid[])
  or exists (select from address_knower k where k.municipality_id = address_release.municipality_id and k.protection_id = address_release.protection_id
               and k.staff_id = (select my_staff()) and k.agreed_at is not null and k.ended_at is null));
grant select, insert on address_release to "${runtime}";
grant update (released_by, released_at, ended_by, ended_at, version) on address_release to "${runtime}";
create trigger a_not_in_an_emergency_by_person_id before insert or update or delete on address_release
  for each row execute function not_in_an_emergency('PERSON', 'person_id');

-- Whether this member of staff is named to know the address of the person, by all protections there are of it, and not kept out of them.
create function knows_address_of(whom uuid, who uuid) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare here uuid := my_municipality();
begin
  return exists (select from protected_address a join address_protection p on p.municipality_id = a.municipality_id and p.id = a.protection_id
      where a.municipality_id = here and a.object_id = whom and p.ended_at is null)
    and not exists (
      select from protected_address a
      join address_protection p on p.municipality_id = a.municipality_id and p.id = a.protection_id and p.ended_at is null
      where a.municipality_id = here and a.object_id = whom and not exists (
        select from address_knower k where k.municipality_id = here and k.protection_id = a.protection_id and k.staff_id = who
          and k.agreed_at is not null and k.ended_at is null))
    and whom <> all(excluded_from(who, array(
      select w.agency_id from post w where w.municipality_id = here and w.staff_id = who
        and (now() at time zone 'Asia/Tokyo')::date between w.valid_from and coalesce(w.valid_until, 'infinity'))));
end $$;

create function asker_still_knows(release uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (select from address_release r where r.municipality_id = (select my_municipality()) and r.id = release
    and i_reach('PERSON', r.person_id) and knows_address_of(r.person_id, r.asked_by));
end;
grant execute on function asker_still_knows(uuid) to "${runtime}";

-- Each in their own name; asking and releasing is for those who know the address anyway, and nobody is given it by this.
create function release_in_ones_own_name() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    if new.asked_by <> my_staff() or new.released_by is not null or new.ended_by is not null or not knows_address_of(new.person_id, my_staff()) then
      raise exception 'asked in one''s own name by those who know the address' using errcode = 'insufficient_privilege';
    end if;
    new.asked_at := now();
    return new;
  end if;
  if old.ended_at is not null or (new.ended_by is null and new.released_by is not distinct from old.released_by)
    or (new.released_by is distinct from old.released_by
      and (old.released_by is not null or new.released_by <> my_staff()
        or not knows_address_of(new.person_id, my_staff()) or not knows_address_of(new.person_id, new.asked_by)))
    or (new.ended_by is not null
      and (new.ended_by <> my_staff() or (new.asked_by <> my_staff() and not knows_address_of(new.person_id, my_staff())))) then
    raise exception 'answered in one''s own name, once, by those who know the address' using errcode = 'insufficient_privilege';
  end if;
  new.released_at := case when new.released_by is null then null else coalesce(old.released_at, now()) end;
  new.ended_at := case when new.ended_by is not null then now() end;
  return new;
end $$;
create trigger release_in_ones_own_name before insert or update on address_release
  for each row execute function release_in_ones_own_name();

-- A sheet taken back goes from the screen of whoever has it open.
create function release_narrows_sight() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  insert into sight_change (municipality_id, staff_id) values (new.municipality_id, new.asked_by);
  return null;
end $$;
create trigger release_narrows_sight after update on address_release
  for each row when (new.ended_at is not null and old.ended_at is null and old.released_at is not null) execute function release_narrows_sight();
