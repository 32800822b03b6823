-- A question travels where nobody may hear of it when the exclusion stands on another record of the same human being: 名寄せ spreads what
-- denies, and this function read the exclusions of the one record alone.

-- Whether any of these people, or their office, is kept out of somebody, by whichever of their records, or of whoever lives with them, by
-- whichever of theirs: what is told of a child tells where the mother is. Who also works for an agency that is kept out is kept out with it.
create or replace function is_kept_out(people uuid[], office uuid, whom uuid) returns boolean
  language plpgsql stable set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  told uuid[];
begin
  if not exists (select from exclusion e where e.municipality_id = here and e.lifted_at is null) then return false; end if;
  told := same_as(array[whom]);
  told := same_as(told || array(select l.id from unnest(told) t (id) cross join lateral unnest(who_lives_with(t.id)) l (id)));
  return exists (
    select from exclusion e where e.municipality_id = here and e.lifted_at is null and e.person_id = any(told)
      and (e.staff_id = any(people) or e.agency_id = office or e.agency_id in (
        select p.agency_id from post p where p.municipality_id = here and p.staff_id = any(people)
          and today_here() between p.valid_from and coalesce(p.valid_until, 'infinity'))));
end $$;
