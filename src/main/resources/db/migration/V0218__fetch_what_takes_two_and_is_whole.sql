-- What a file may be fetched for takes the second person (V0215) and does not take what is seen in an emergency for the whole (V0205): the
-- later of the two had forgotten the earlier.
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
          or e.whole and (c.id not in (select o.object_id from reach o where o.kind = 'CASE' and o.ground <> 'EMERGENCY' and not o.partial)
            or coalesce(c.household_id not in (
              select o.object_id from reach o where o.kind = 'HOUSEHOLD' and o.ground <> 'EMERGENCY' and not o.partial), false))));
end;
