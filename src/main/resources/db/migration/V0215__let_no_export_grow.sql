-- What a second person released cannot grow, whatever the program does; and no big list is taken in pieces: what somebody had written
-- into files without a second person counts for a day, in whichever of their posts they asked.

-- When it was asked for is for the database to say: the day counts from there.
revoke insert on export_request from "${runtime}";
grant insert (id, purpose, kind, described, listed, counted) on export_request to "${runtime}";

alter table export_run add column taken_before int, add column takes_two boolean;
update export_run r set taken_before = 0, takes_two = q.counted > 100
from export_request q where q.municipality_id = r.municipality_id and q.id = r.request_id;
alter table export_run alter column taken_before set not null, alter column takes_two set not null;
comment on column export_run.taken_before is 'cases the asker had without a second person in the 24 hours before';
comment on column export_run.takes_two is 'whether it is made only when a second person lets it';

drop index export_request_of_agency;
create index export_request_of_asker on export_request (municipality_id, asked_by, asked_at);
create index export_run_to_release on export_run (municipality_id, request_id) where takes_two and ended_at is null;

-- Of those that needed nobody. One that ended before it was made was never had; one that was thrown away may have been.
create function exports_taken(here uuid, who uuid) returns int
  language sql stable set search_path = norishiro, pg_catalog
begin atomic
  select coalesce(sum(q.counted), 0)::int
  from export_request q join export_run r on r.municipality_id = q.municipality_id and r.request_id = q.id
  where q.municipality_id = here and q.asked_by = who and q.asked_at > now() - interval '24 hours'
    and not r.takes_two and (r.ended_at is null or r.finished_at is not null);
end;

create function my_exports_taken() returns int
  language sql stable security definer set search_path = norishiro, pg_catalog
  return exports_taken(my_municipality(), my_staff());
grant execute on function my_exports_taken() to "${runtime}";

-- From here on it is settled what is in it, and whether it takes two.
create function export_is_settled() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare asked export_request;
begin
  -- whoever adds a case at this moment holds the same row, and is waited for
  select q.* into asked from export_request q where q.municipality_id = new.municipality_id and q.id = new.request_id for update;
  if asked.counted is distinct from (
      select count(*) from export_case e where e.municipality_id = new.municipality_id and e.request_id = new.request_id) then
    raise exception 'an export holds as many cases as it says' using errcode = 'check_violation';
  end if;
  -- two at once are counted one after the other
  perform from staff s where s.municipality_id = asked.municipality_id and s.id = asked.asked_by for no key update;
  new.taken_before := exports_taken(asked.municipality_id, asked.asked_by);
  new.takes_two := asked.counted + new.taken_before > 100;
  return new;
end $$;
create trigger settled_when_asked before insert on export_run for each row execute function export_is_settled();

create function no_case_comes_later() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  perform from export_request q where (q.municipality_id, q.id) in (select a.municipality_id, a.request_id from added a) for key share;
  if exists (select from added a join export_run r on r.municipality_id = a.municipality_id and r.request_id = a.request_id) then
    raise exception 'which cases an export holds was settled when it was asked for' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger none_comes_later after insert on export_case referencing new table as added
  for each statement execute function no_case_comes_later();

-- Otherwise what was had could be made not to count.
create function what_was_made_was_made() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  raise exception 'a file that was made stays one that was made' using errcode = 'check_violation';
end $$;
create trigger what_was_made_was_made before update on export_run
  for each row when (old.finished_at is not null and new.finished_at is null) execute function what_was_made_was_made();

create or replace function my_open_exports() returns uuid[]
  language sql stable set search_path = norishiro, pg_catalog
begin atomic
  select coalesce(array_agg(r.request_id), '{}')
  from export_run r
  where r.municipality_id = (select my_municipality())
    and r.finished_at is not null and r.ended_at is null and r.expires_at > now()
    and (not r.takes_two
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

create or replace function claim_export() returns table (municipality uuid, request uuid, staff uuid, post uuid, run uuid)
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  next record;
  claimed uuid := gen_random_uuid();
begin
  select r.municipality_id as here, r.request_id, r.tries, q.asked_by, q.asked_in into next
  from export_run r join export_request q on q.municipality_id = r.municipality_id and q.id = r.request_id
  where r.finished_at is null and r.ended_at is null and (r.lease_until is null or r.lease_until < clock_timestamp())
    and (not r.takes_two or exists (select from export_release o where o.municipality_id = q.municipality_id and o.request_id = q.id and o.released))
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

-- Told besides: how many they had before.
drop function exports_to_release();
create function exports_to_release() returns table (id uuid, asker text, counted int, taken_before int, purpose text, described text, kind text,
    asked_at timestamptz)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select q.id, s.name, q.counted, r.taken_before, q.purpose, q.described, q.kind, q.asked_at
  from me() m
  join export_run r on r.municipality_id = m.municipality_id and r.takes_two and r.ended_at is null
  join export_request q on q.municipality_id = r.municipality_id and q.id = r.request_id and q.agency_id = m.agency_id
  join staff s on s.municipality_id = q.municipality_id and s.id = q.asked_by
  where m.role = 'SUPERVISOR' and q.asked_by <> m.staff_id and (my_preview()).agency_id is null
    and not exists (select from export_release o where o.municipality_id = q.municipality_id and o.request_id = q.id)
  order by q.asked_at;
end;
grant execute on function exports_to_release() to "${runtime}";
