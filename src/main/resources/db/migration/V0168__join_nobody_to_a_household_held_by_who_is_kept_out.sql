-- Putting somebody into a household whose case is held by whoever they are shielded from ended on an error page: nobody_kept_out_holds_it
-- refuses it, and the program had no way to ask before. Of what whoever acts does not reach it says no.
create function can_join(whom uuid, home uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select i_reach('PERSON', whom) and i_reach('HOUSEHOLD', home) and not exists (
    select from exclusion e
    join post p on p.municipality_id = e.municipality_id and (p.staff_id = e.staff_id or p.agency_id = e.agency_id)
    where e.municipality_id = my_municipality() and e.person_id = whom and e.lifted_at is null and (
      exists (select from support_case c where c.municipality_id = e.municipality_id and c.household_id = home
                and c.holder_post_id = p.id and c.state <> 'CLOSED')
      or exists (select from consultation c where c.municipality_id = e.municipality_id and c.household_id = home and c.holder_post_id = p.id)
      or exists (select from referral r join support_case c on c.municipality_id = r.municipality_id and c.id = r.case_id
                 where r.municipality_id = e.municipality_id and c.household_id = home and r.holder_post_id = p.id
                   and r.state not in ('TAKEN_BACK', 'SETTLED'))));
end;
grant execute on function can_join(uuid, uuid) to "${runtime}";
