-- Which agency (or single staff member) reaches which record, and why. Derived from facts by triggers alone:
-- the runtime role can read its own rows and write none, so nobody grants a record to themselves.
create table reach (
  municipality_id uuid not null references municipality on delete restrict,
  id uuid not null default gen_random_uuid(),
  kind text not null check (kind in ('PERSON', 'HOUSEHOLD', 'CONSULTATION', 'CASE', 'REFERRAL', 'AGENDA_ITEM', 'AGENDA_DESK', 'PLAN_ROLE')),
  object_id uuid not null,
  agency_id uuid,
  staff_id uuid,
  reacher_id uuid generated always as (coalesce(agency_id, staff_id)) stored,
  ground text not null check (ground in ('REGISTERED', 'HOLDER', 'OWNER', 'TEAM', 'REFERRED', 'INVITED', 'SECRETARIAT', 'ROLE')),
  -- the fact this row follows from: the person, case, team member, referral, invitation or role
  source_id uuid not null,
  valid_from timestamptz not null default '-infinity',
  valid_until timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, staff_id) references staff on delete restrict,
  check ((agency_id is null) <> (staff_id is null))
);
create unique index reach_once on reach (municipality_id, kind, object_id, coalesce(agency_id, staff_id), ground, source_id);
-- What one reaches is asked many times per page: this index alone answers it.
create index reach_of_reacher on reach (municipality_id, reacher_id, kind) include (object_id, valid_from, valid_until);
create index reach_by_source on reach (municipality_id, source_id);

alter table reach enable row level security;
alter table reach force row level security;
create policy own_reach on reach for select using (
  municipality_id = (select my_municipality())
  and reacher_id = any(array[(select my_agency()), (select my_caseworking_staff())])
  and valid_from <= now() and (valid_until is null or valid_until > now()));
create policy upkeep on reach to current_user using (municipality_id = my_municipality());
grant select on reach to "${runtime}";

-- guard: whoever reaches the record may read and write the row.
create procedure guard(guarded regclass, reached_kind text, by_column text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy %I on %s using (municipality_id = (select norishiro.my_municipality())
    and %I = any(array(select r.object_id from norishiro.reach r where r.kind = %L)))',
    'reached_by_' || by_column || '_as_' || lower(reached_kind), guarded, by_column, reached_kind);
end $$;

-- guard_reading: the same, but only to read.
create procedure guard_reading(guarded regclass, reached_kind text, by_column text) language plpgsql as $$
begin
  execute format('create policy %I on %s for select using (municipality_id = (select norishiro.my_municipality())
    and %I = any(array(select r.object_id from norishiro.reach r where r.kind = %L)))',
    'read_by_' || by_column || '_as_' || lower(reached_kind), guarded, by_column, reached_kind);
end $$;

-- guard_answering: the same, to read and to change, not to add.
create procedure guard_answering(guarded regclass, reached_kind text, by_column text) language plpgsql as $$
begin
  call guard_reading(guarded, reached_kind, by_column);
  execute format('create policy %I on %s for update using (municipality_id = (select norishiro.my_municipality())
    and %I = any(array(select r.object_id from norishiro.reach r where r.kind = %L)))',
    'answered_by_' || by_column || '_as_' || lower(reached_kind), guarded, by_column, reached_kind);
end $$;

-- guard_origin: one's own agency adds the record; a trigger then makes it reachable; whoever reaches it reads and writes it.
create procedure guard_origin(guarded regclass, reached_kind text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy added_by_own_agency on %s for insert with check (
    municipality_id = (select norishiro.my_municipality()) and agency_id = (select norishiro.my_agency()))', guarded);
  call guard_answering(guarded, reached_kind, 'id');
  execute format('create trigger becomes_reachable after insert on %s for each row execute function norishiro.reach_what_was_added(%L)', guarded, reached_kind);
end $$;

create function reach_what_was_added() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  values (new.municipality_id, tg_argv[0], new.id, new.agency_id, case tg_argv[0] when 'CASE' then 'OWNER' else 'REGISTERED' end, new.id)
  on conflict do nothing;
  return null;
end $$;

-- Whoever else reaches a record, and why: shown beside it to those who reach it themselves (ほかに見られる人と理由).
create function who_reaches(wanted_kind text, wanted_id uuid)
  returns table (agency_id uuid, staff_id uuid, ground text, valid_from timestamptz, valid_until timestamptz)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select o.agency_id, o.staff_id, o.ground, o.valid_from, o.valid_until from reach o
  where o.municipality_id = my_municipality() and o.kind = wanted_kind and o.object_id = wanted_id
    and o.valid_from <= now() and (o.valid_until is null or o.valid_until > now())
    and exists (select 1 from reach mine
                where mine.municipality_id = o.municipality_id and mine.kind = o.kind and mine.object_id = o.object_id
                  and (mine.agency_id = my_agency() or mine.staff_id = my_caseworking_staff())
                  and mine.valid_from <= now() and (mine.valid_until is null or mine.valid_until > now()));
end;
grant execute on function who_reaches(text, uuid) to "${runtime}";

-- One may read the trail of the cases one reaches, and write only in one's own name.
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy written_in_own_name on audit_entry for insert with check (
  municipality_id = (select my_municipality()) and staff_id = (select my_staff()) and post_id is not distinct from (select my_post()));
create policy read_by_case on audit_entry for select using (municipality_id = (select my_municipality())
  and case_id = any(array(select r.object_id from reach r where r.kind = 'CASE')));
