-- Whose sight became narrower, and by which transaction. A page remembers the state it was begun with (pg_snapshot): what was not visible
-- then has been taken away since, however the two overlapped. Says nothing of whom or what, and is kept for two days.
create table sight_change (
  municipality_id uuid not null references municipality on delete restrict,
  id uuid not null default gen_random_uuid(),
  staff_id uuid,
  agency_id uuid,
  made_by xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, staff_id) references staff on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  check ((staff_id is null) <> (agency_id is null))
);
create index sight_change_of_staff on sight_change (municipality_id, staff_id);
create index sight_change_of_agency on sight_change (municipality_id, agency_id);
create index sight_change_by_age on sight_change (municipality_id, at);
alter table sight_change enable row level security;
alter table sight_change force row level security;
create policy upkeep on sight_change to current_user using (true);

create function exclusion_narrows_sight() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  delete from sight_change where municipality_id = new.municipality_id and at < now() - interval '2 days';
  insert into sight_change (municipality_id, staff_id, agency_id) values (new.municipality_id, new.staff_id, new.agency_id);
  return null;
end $$;
create trigger exclusion_narrows_sight after insert on exclusion for each row execute function exclusion_narrows_sight();

-- Looked at when all is done: a sitting that gets another chair takes all its reach away and gives it again, and an agency that leaves the
-- team may have a role all the same.
create function lost_reach_narrows_sight() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if exists (select from reach r where r.municipality_id = old.municipality_id and r.kind = old.kind and r.object_id = old.object_id
               and coalesce(r.agency_id, r.staff_id) = coalesce(old.agency_id, old.staff_id)
               and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())) then
    return null;
  end if;
  insert into sight_change (municipality_id, staff_id, agency_id) values (old.municipality_id, old.staff_id, old.agency_id);
  return null;
end $$;
create constraint trigger lost_reach_narrows_sight after delete or update of valid_until on reach
  deferrable initially deferred for each row execute function lost_reach_narrows_sight();

-- Whether whoever acts sees less than at that state, in whichever of their posts; also whoever does not hold their post any more.
create function my_sight_is_narrower(state text, since timestamptz) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select coalesce((
    select m.staff_id is null
      or exists (select from sight_change s where s.municipality_id = m.municipality_id
                   and (s.staff_id = m.staff_id or s.agency_id in (
                     select p.agency_id from post p where p.municipality_id = m.municipality_id and p.staff_id = m.staff_id))
                   and not pg_visible_in_snapshot(s.made_by, state::pg_snapshot))
      or exists (select from reach r where r.municipality_id = m.municipality_id and r.reacher_id in (m.agency_id, m.staff_id)
                   and r.valid_until > since and r.valid_until <= now())
    from me() m), true);
end;
grant execute on function my_sight_is_narrower(text, timestamptz) to "${runtime}";
create index reach_by_end on reach (municipality_id, reacher_id, valid_until) where valid_until is not null;
