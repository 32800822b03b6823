-- 書き出し: a list of cases as a file. A file leaves the gate behind, so what is in it is decided again and again until somebody has it: when
-- it is asked for, when it is made, between its parts, and when it is fetched. It is kept here for a day, and nowhere else.

-- Asked once and never changed.
create table export_request (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  asked_by uuid not null default my_staff(),
  -- the post in which: another post of the same person reaches other records
  asked_in uuid not null default my_post(),
  agency_id uuid not null default my_own_agency(),
  purpose text not null check (btrim(purpose, E' \t\r\n　') <> ''),
  kind text not null check (kind in ('CSV', 'XLSX')),
  -- the filter in words, without what was typed into it: who releases it reads this
  described text not null check (described <> ''),
  -- the address of the list it was asked from, to ask again; for the asker alone
  listed text not null default '',
  counted int not null check (counted between 1 and 5000),
  asked_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, id, asked_by),
  foreign key (municipality_id, asked_by) references staff on delete restrict,
  foreign key (municipality_id, asked_in) references post on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict
);
create index export_request_of_post on export_request (municipality_id, asked_in, asked_at desc);
create index export_request_of_agency on export_request (municipality_id, agency_id, asked_at) where counted > 100;

-- More than a hundred leave only when a second person lets them: once, either way.
create table export_release (
  municipality_id uuid not null references municipality on delete restrict,
  request_id uuid not null,
  asked_by uuid not null,
  released boolean not null,
  words text not null default '',
  decided_by uuid not null,
  decided_in uuid not null,
  decided_at timestamptz not null default now(),
  primary key (municipality_id, request_id),
  foreign key (municipality_id, request_id, asked_by) references export_request (municipality_id, id, asked_by) on delete restrict,
  foreign key (municipality_id, decided_by) references staff on delete restrict,
  foreign key (municipality_id, decided_in) references post on delete restrict,
  constraint nobody_releases_to_themselves check (decided_by <> asked_by),
  constraint refusing_says_why check (released or words <> '')
);

-- How far it is.
create table export_run (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  request_id uuid not null,
  -- who makes it now: a run that lost its lease writes no more
  run uuid,
  tries int not null default 0,
  lease_until timestamptz,
  -- the state of the database it was begun in: what is taken away since, stops it
  sight text,
  sight_at timestamptz,
  written int not null default 0,
  rows_in_it int not null default 0,
  finished_at timestamptz,
  expires_at timestamptz,
  ended_at timestamptz,
  ended_why text check (ended_why in ('SIGHT', 'STANDING', 'FAILED', 'EXPIRED', 'DELETED')),
  primary key (municipality_id, request_id),
  foreign key (municipality_id, request_id) references export_request on delete restrict,
  check ((finished_at is null) = (expires_at is null)),
  check ((ended_at is null) = (ended_why is null)),
  constraint a_file_is_kept_for_a_day_at_most check (expires_at <= finished_at + interval '24 hours')
);
create index export_run_waiting on export_run (municipality_id, request_id) where finished_at is null and ended_at is null;
create index export_run_by_end on export_run (municipality_id, expires_at) where finished_at is not null and ended_at is null;

-- Which cases were asked for, and of which of them there is more than the frame in the file (null: nothing yet).
create table export_case (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  request_id uuid not null,
  ordinal int not null check (ordinal between 1 and 5000),
  case_id uuid not null,
  whole boolean,
  primary key (municipality_id, request_id, ordinal),
  unique (municipality_id, request_id, case_id),
  foreign key (municipality_id, request_id) references export_request on delete restrict,
  foreign key (municipality_id, case_id) references support_case on delete restrict
);
create index export_case_by_case on export_case (municipality_id, case_id);

create table export_chunk (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  request_id uuid not null,
  ordinal int not null,
  bytes bytea not null check (length(bytes) > 0),
  primary key (municipality_id, request_id, ordinal),
  foreign key (municipality_id, request_id) references export_request on delete restrict
);

do $$
declare held text;
begin
  foreach held in array array['export_request', 'export_release', 'export_run', 'export_case', 'export_chunk'] loop
    execute format('alter table %I enable row level security', held);
    execute format('alter table %I force row level security', held);
    execute format('create policy upkeep on %I to current_user using (true)', held);
  end loop;
end $$;
-- The asker's, in the post in which they asked; while they look as another agency they have no post, and see nothing of it.
create policy asked_in_ones_own_post on export_request to "${runtime}"
  using (municipality_id = (select my_municipality()) and asked_in = (select my_post()))
  with check (municipality_id = (select my_municipality()) and asked_in = (select my_post()) and asked_by = (select my_staff())
    and agency_id = (select my_own_agency()));
create policy of_what_one_asked on export_release for select to "${runtime}"
  using (municipality_id = (select my_municipality()) and request_id in (select q.id from export_request q));
create policy of_what_one_asked on export_run to "${runtime}"
  using (municipality_id = (select my_municipality()) and request_id in (select q.id from export_request q));
create policy of_what_one_asked on export_case to "${runtime}"
  using (municipality_id = (select my_municipality()) and request_id in (select q.id from export_request q))
  with check (municipality_id = (select my_municipality()) and request_id in (select q.id from export_request q)
    and case_id in (select c.id from support_case c));

-- What may be fetched now: finished, not over, released where it takes two, and each case in it still there to whoever fetches, whole where
-- it was whole. Asked through the policies of the cases themselves, in the statement that reads the bytes. An emergency carries no file.
create function my_open_exports() returns uuid[]
  language sql stable set search_path = norishiro, pg_catalog
begin atomic
  select coalesce(array_agg(r.request_id), '{}')
  from export_run r
  where r.municipality_id = (select my_municipality())
    and r.finished_at is not null and r.ended_at is null and r.expires_at > now()
    and ((select count(*) from export_case e where e.municipality_id = r.municipality_id and e.request_id = r.request_id) <= 100
      or exists (select from export_release o where o.municipality_id = r.municipality_id and o.request_id = r.request_id and o.released))
    and not exists (
      select from export_case e
      left join support_case c on c.municipality_id = e.municipality_id and c.id = e.case_id
        and c.id in (select o.object_id from reach o where o.kind = 'CASE' and o.ground <> 'EMERGENCY')
      where e.municipality_id = r.municipality_id and e.request_id = r.request_id and e.whole is not null
        and (c.id is null
          or e.whole and (c.id = any((select my_partly('CASE'))::uuid[])
            or coalesce(c.household_id = any((select my_partly('HOUSEHOLD'))::uuid[]), false))));
end;
grant execute on function my_open_exports() to "${runtime}";
create policy of_what_one_may_fetch on export_chunk for select to "${runtime}"
  using (municipality_id = (select my_municipality()) and request_id = any((select my_open_exports())::uuid[]));
create policy of_what_one_asked on export_chunk for insert to "${runtime}"
  with check (municipality_id = (select my_municipality()) and request_id in (select q.id from export_request q));

grant select, insert on export_request to "${runtime}";
grant select on export_release to "${runtime}";
grant select on export_run to "${runtime}";
grant insert (request_id) on export_run to "${runtime}";
grant update (lease_until, sight, sight_at, written, rows_in_it, finished_at, expires_at) on export_run to "${runtime}";
grant select on export_case to "${runtime}";
grant insert (request_id, ordinal, case_id) on export_case to "${runtime}";
grant update (whole) on export_case to "${runtime}";
grant select on export_chunk to "${runtime}";
grant insert (request_id, ordinal, bytes) on export_chunk to "${runtime}";

create trigger a_not_in_an_emergency_by_case_id before insert or update on export_case
  for each row execute function not_in_an_emergency('CASE', 'case_id');

-- Ends it and leaves nothing of it behind. On the trail in the asker's name, because it was theirs, also when they are nobody any more.
create function drop_export(here uuid, request uuid, why text) returns boolean
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  update export_run set ended_at = now(), ended_why = why, run = null, lease_until = null
  where municipality_id = here and request_id = request and ended_at is null;
  if not found then return false; end if;
  delete from export_chunk where municipality_id = here and request_id = request;
  delete from export_case where municipality_id = here and request_id = request;
  insert into audit_entry (municipality_id, staff_id, post_id, kind, act, object_kind, object_id, why, request_id)
  select here, q.asked_by, q.asked_in, 'ACTED', 'end export', 'export', request, why, '-'
  from export_request q where q.municipality_id = here and q.id = request;
  return true;
end $$;
create policy told_when_an_export_ends on audit_entry for insert to current_user
  with check (object_kind = 'export' and act = 'end export' and kind = 'ACTED');

-- The worker asks before anybody is known, and then acts as whoever asked. A claim is a lease: a worker that died loses it, a third time is
-- the last. Two workers never get the same.
create function claim_export() returns table (municipality uuid, request uuid, staff uuid, post uuid, run uuid)
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  next record;
  claimed uuid := gen_random_uuid();
begin
  select r.municipality_id as here, r.request_id, r.tries, q.asked_by, q.asked_in into next
  from export_run r join export_request q on q.municipality_id = r.municipality_id and q.id = r.request_id
  where r.finished_at is null and r.ended_at is null and (r.lease_until is null or r.lease_until < clock_timestamp())
    and (q.counted <= 100 or exists (select from export_release o where o.municipality_id = q.municipality_id and o.request_id = q.id and o.released))
  order by q.asked_at limit 1 for update of r skip locked;
  if not found then return; end if;
  if next.tries >= 3 then
    perform drop_export(next.here, next.request_id, 'FAILED');
    return;
  end if;
  delete from export_chunk k where k.municipality_id = next.here and k.request_id = next.request_id;
  update export_case e set whole = null where e.municipality_id = next.here and e.request_id = next.request_id;
  update export_run r set run = claimed, tries = r.tries + 1, lease_until = clock_timestamp() + interval '2 minutes',
    sight = null, sight_at = null, written = 0, rows_in_it = 0
  where r.municipality_id = next.here and r.request_id = next.request_id;
  return query select next.here, next.request_id, next.asked_by, next.asked_in, claimed;
end $$;
grant execute on function claim_export() to "${runtime}";

-- Whoever holds the claim stops it, also when the asker is nobody any more.
create function stop_export(request uuid, claimed uuid, why text) returns boolean
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare here uuid;
begin
  select r.municipality_id into here from export_run r
  where r.request_id = request and r.run = claimed and r.ended_at is null and r.finished_at is null for update;
  return found and drop_export(here, request, why);
end $$;
grant execute on function stop_export(uuid, uuid, text) to "${runtime}";

-- The asker takes it away, or finds at the door that it may not be had any more.
create function discard_export(request uuid, why text) returns boolean
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
begin
  if why not in ('SIGHT', 'DELETED', 'EXPIRED') or not exists (
      select from export_request q where q.municipality_id = my_municipality() and q.id = request and q.asked_in = my_post()) then
    return false;
  end if;
  return drop_export(my_municipality(), request, why);
end $$;
grant execute on function discard_export(uuid, text) to "${runtime}";

-- What is over leaves no bytes behind, whoever asked.
create function sweep_exports() returns int
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  over record;
  swept int := 0;
begin
  for over in select r.municipality_id, r.request_id from export_run r
      where r.finished_at is not null and r.ended_at is null and r.expires_at <= now() for update skip locked loop
    perform drop_export(over.municipality_id, over.request_id, 'EXPIRED');
    swept := swept + 1;
  end loop;
  return swept;
end $$;
grant execute on function sweep_exports() to "${runtime}";

-- For a supervisor of the same agency who did not ask: that there is one, how many, what for, by which filter. Never which cases.
create function exports_to_release() returns table (id uuid, asker text, counted int, purpose text, described text, kind text, asked_at timestamptz)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select q.id, s.name, q.counted, q.purpose, q.described, q.kind, q.asked_at
  from me() m
  join export_request q on q.municipality_id = m.municipality_id and q.agency_id = m.agency_id and q.counted > 100
  join export_run r on r.municipality_id = q.municipality_id and r.request_id = q.id and r.ended_at is null
  join staff s on s.municipality_id = q.municipality_id and s.id = q.asked_by
  where m.role = 'SUPERVISOR' and q.asked_by <> m.staff_id and (my_preview()).agency_id is null
    and not exists (select from export_release o where o.municipality_id = q.municipality_id and o.request_id = q.id)
  order by q.asked_at;
end;
grant execute on function exports_to_release() to "${runtime}";

create function release_export(request uuid, lets boolean, in_words text) returns boolean
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare who acting := me();
begin
  -- two at once: the second waits for the key of the first and finds nothing to decide
  insert into export_release (municipality_id, request_id, asked_by, released, words, decided_by, decided_in)
  select q.municipality_id, q.id, q.asked_by, lets, in_words, who.staff_id, who.post_id
  from exports_to_release() w join export_request q on q.municipality_id = who.municipality_id and q.id = w.id
  where w.id = request
  on conflict do nothing;
  return found;
end $$;
grant execute on function release_export(uuid, boolean, text) to "${runtime}";

-- Whether somebody could let go a list of more than a hundred of one's own.
create function export_can_be_released() returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
  return exists (
    select from me() m join post p on p.municipality_id = m.municipality_id and p.agency_id = m.agency_id and p.staff_id <> m.staff_id
      and p.role = 'SUPERVISOR' and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
    join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
      and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity'));
grant execute on function export_can_be_released() to "${runtime}";
