-- Two supervisors have the same request before them. The one who answers second is told so: whoever was never asked learns nothing.

create function export_answered(request uuid) returns text
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case when o.decided_by = m.staff_id then 'BY_ME' when o.decided_by is not null then 'BY_A_COLLEAGUE' else 'WITHDRAWN' end
  from me() m
  join export_request q on q.municipality_id = m.municipality_id and q.agency_id = m.agency_id and q.id = request
  join export_run r on r.municipality_id = q.municipality_id and r.request_id = q.id and r.takes_two
  left join export_release o on o.municipality_id = q.municipality_id and o.request_id = q.id
  where m.role = 'SUPERVISOR' and q.asked_by <> m.staff_id and (my_preview()).agency_id is null
    and (o.decided_by is not null or r.ended_at is not null);
end;
grant execute on function export_answered(uuid) to "${runtime}";
