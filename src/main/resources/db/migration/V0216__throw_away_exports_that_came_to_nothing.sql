-- 「消す」 on a file that was stopped or is over by its day takes it off the list; that it ended, and why, stays on the trail.

create or replace function discard_export(request uuid, why text) returns boolean
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
begin
  if why not in ('SIGHT', 'DELETED', 'EXPIRED') or not exists (
      select from export_request q where q.municipality_id = my_municipality() and q.id = request and q.asked_in = my_post()) then
    return false;
  end if;
  if drop_export(my_municipality(), request, why) then return true; end if;
  if why <> 'DELETED' then return false; end if;
  update export_run r set ended_why = why
  where r.municipality_id = my_municipality() and r.request_id = request and r.ended_at is not null and r.ended_why <> why;
  return found;
end $$;
