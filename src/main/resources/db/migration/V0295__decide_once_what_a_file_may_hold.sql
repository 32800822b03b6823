-- Which files whoever acts may fetch asked for every case of every file what they reach and what was sealed since; where the
-- database did not know yet how many cases there are, a list of a hundred took a minute. What is reached is found out once, what
-- was sealed once for each file. What is decided stays as in V0272.
create or replace function my_open_exports() returns uuid[]
  language plpgsql stable set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  reached uuid[];
  whole_cases uuid[];
  whole_homes uuid[];
begin
  if not exists (select from export_run r
      where r.municipality_id = here and r.finished_at is not null and r.ended_at is null and r.expires_at > now()) then
    return '{}';
  end if;
  reached := array(select o.object_id from reach o where o.kind = 'CASE' and o.ground <> 'EMERGENCY');
  whole_cases := array(select o.object_id from reach o where o.kind = 'CASE' and o.ground <> 'EMERGENCY' and not o.partial);
  whole_homes := array(select o.object_id from reach o where o.kind = 'HOUSEHOLD' and o.ground <> 'EMERGENCY' and not o.partial);
  return (
    select coalesce(array_agg(r.request_id), '{}')
    from export_run r
    cross join lateral (select my_cases_changed_by_a_seal(r.finished_at) as ids offset 0) changed
    where r.municipality_id = here
      and r.finished_at is not null and r.ended_at is null and r.expires_at > now()
      and (not r.takes_two
        or exists (select from export_release o where o.municipality_id = r.municipality_id and o.request_id = r.request_id and o.released))
      and not exists (
        select from export_case e
        left join support_case c on c.municipality_id = e.municipality_id and c.id = e.case_id and c.id = any(reached)
        where e.municipality_id = r.municipality_id and e.request_id = r.request_id and e.whole is not null
          and (c.id is null
            or c.id = any(changed.ids)
            or e.whole and (c.id <> all(whole_cases) or coalesce(c.household_id <> all(whole_homes), false)))));
end $$;
