-- A protected address is protected on every record of the same human being, and where each of these records says that they live. Which record
-- led to a protected place is written beside it, so that undoing the judgement opens just what was closed by it.
alter table protected_address add column through_id uuid;
alter table protected_address no force row level security;
alter table address_protection no force row level security;
update protected_address a set through_id = p.person_id
from address_protection p where p.municipality_id = a.municipality_id and p.id = a.protection_id;
alter table address_protection force row level security;
alter table protected_address force row level security;
alter table protected_address
  alter through_id set not null,
  drop constraint protected_address_pkey,
  add primary key (municipality_id, object_id, protection_id, through_id),
  add foreign key (municipality_id, through_id) references person on delete restrict;

drop function protect_addresses(uuid, uuid[]);
-- Whoever reaches what was just protected sees less: open pages go, and what was typed about the address goes from kept drafts.
create function protect_addresses(under uuid, those uuid[], through uuid) returns void
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  more uuid[];
begin
  with added as (
    insert into protected_address (municipality_id, protection_id, object_id, through_id)
    select here, under, each, through from (select distinct unnest(those) as each) one on conflict do nothing returning object_id)
  -- this still sees what stood there before
  select array_agg(a.object_id) into more from added a where not exists (
    select from protected_address x where x.municipality_id = here and x.protection_id = under and x.object_id = a.object_id);
  if more is null then
    return;
  end if;
  perform put_together_again(more);
  insert into sight_change (municipality_id, staff_id, agency_id)
    select distinct here, r.staff_id, r.agency_id from reach r
    where r.municipality_id = here and r.object_id = any(more) and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now());
  update draft set fields = fields - array['address', 'addressState', 'phone', 'phoneState', 'contactNote', 'area', 'dwelling']
    where municipality_id = here and key in (select kind || ':' || each from unnest(more) each, unnest(array['person', 'household']) kind);
end $$;

-- From whom it protects already to the other records of them, and of those who live with them.
create function spread_protection(under uuid) returns void
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  others uuid[];
  each uuid;
begin
  loop
    others := array(
      select distinct t.id from protected_address a cross join lateral unnest(same_as(array[a.object_id])) t (id)
      where a.municipality_id = here and a.protection_id = under and t.id <> a.object_id and not exists (
        select from protected_address x where x.municipality_id = here and x.protection_id = under and x.through_id = t.id));
    exit when others = '{}';
    foreach each in array others loop
      perform protect_addresses(under, array[each] || who_lives_with(each), each);
    end loop;
  end loop;
end $$;

-- What hangs on records that nothing joins to the protected person any more.
create function withdraw_protection(under uuid, whose uuid) returns void
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  joined uuid[] := array[whose];
  more uuid[];
begin
  loop
    more := array(
      select distinct r.through_id from protected_address r
      where r.municipality_id = here and r.protection_id = under and r.through_id <> all(joined) and exists (
        select from protected_address x
        where x.municipality_id = here and x.protection_id = under and x.through_id = any(joined) and x.object_id <> r.through_id
          and r.through_id = any(same_as(array[x.object_id]))));
    exit when more = '{}';
    joined := joined || more;
  end loop;
  with gone as (
    delete from protected_address r where r.municipality_id = here and r.protection_id = under and r.through_id <> all(joined)
    returning r.object_id)
  select array_agg(distinct object_id) into more from gone;
  if more is not null then
    perform put_together_again(more);
  end if;
end $$;

create or replace function address_becomes_protected() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('address protection', 0));
  perform protect_addresses(new.id, array[new.person_id] || who_lives_with(new.person_id), new.person_id);
  perform spread_protection(new.id);
  return null;
end $$;

create or replace function who_moves_in_is_protected() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  hit record;
begin
  if not new.lives_together or new.until <= (now() at time zone 'Asia/Tokyo')::date then
    return null;
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('address protection', 0));
  -- the protected person, on whichever of their records
  for hit in
    select a.protection_id from protected_address a
    join address_protection p on p.municipality_id = a.municipality_id and p.id = a.protection_id and p.ended_at is null
    where a.municipality_id = new.municipality_id and a.object_id = new.person_id and a.through_id = new.person_id
  loop
    perform protect_addresses(hit.protection_id, array[new.household_id] || who_lives_with(new.person_id), new.person_id);
    perform spread_protection(hit.protection_id);
  end loop;
  -- into a household that is protected for somebody else in it
  for hit in
    select a.protection_id, a.through_id from protected_address a
    join address_protection p on p.municipality_id = a.municipality_id and p.id = a.protection_id and p.ended_at is null
    where a.municipality_id = new.municipality_id and a.object_id = new.household_id
  loop
    perform protect_addresses(hit.protection_id, array[new.person_id], hit.through_id);
    perform spread_protection(hit.protection_id);
  end loop;
  return null;
end $$;

create function sameness_spreads_protection() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  hit record;
begin
  perform pg_advisory_xact_lock(hashtextextended('address protection', 0));
  for hit in
    select distinct p.id, p.person_id from address_protection p
    join protected_address a on a.municipality_id = p.municipality_id and a.protection_id = p.id
    where p.municipality_id = new.municipality_id and p.ended_at is null and a.object_id in (new.person_id, new.other_id)
  loop
    if new.undone_at is null then
      perform spread_protection(hit.id);
    else
      perform withdraw_protection(hit.id, hit.person_id);
    end if;
  end loop;
  return null;
end $$;
create trigger sameness_spreads_protection after insert or update of undone_at on same_person
  for each row execute function sameness_spreads_protection();
