-- The time of an answer told an id out of reach from one that does not exist: the policies find out what one reaches when a row is there, and
-- spare themselves that when none is. Who asks for one record by its id now asks this first, and no row is looked for unless it says yes.
-- Policies stay as they are; they decide what is seen.

-- Whether whoever acts reaches the record, or what it belongs to. What it takes is found out before the id is looked at, whatever the answer:
-- also for somebody kept out, so that being kept out cannot be timed either.
create function within_reach(wanted_kind text, wanted_id uuid) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  mine uuid[] := my_reachers();
  barred uuid[] := my_barred();
  looking uuid[] := my_previewed();
  kinds text[] := array[wanted_kind];
  -- what was asked of others in a case, and what is tabled of it, is for who sees the case whole
  whole boolean := wanted_kind in ('REFERRAL', 'AGENDA_ITEM');
  belongs_to uuid;
begin
  case wanted_kind
    when 'REFERRAL' then
      kinds := '{REFERRAL,CASE}';
      belongs_to := (select r.case_id from referral r where r.municipality_id = here and r.id = wanted_id);
    when 'PLAN_ROLE' then
      kinds := '{PLAN_ROLE,CASE}';
      belongs_to := (select r.case_id from plan_role r where r.municipality_id = here and r.id = wanted_id);
    when 'AGENDA_ITEM' then
      kinds := '{AGENDA_ITEM,AGENDA_DESK,CASE}';
      belongs_to := (select i.case_id from agenda_item i where i.municipality_id = here and i.id = wanted_id);
    when 'CONSENT' then
      kinds := '{PERSON,CASE,CONSULTATION}';
      belongs_to := (select coalesce(c.person_id, c.case_id, c.consultation_id) from consent c
                     where c.municipality_id = here and c.id = wanted_id);
    else belongs_to := wanted_id;
  end case;
  return exists (
    select from reach r
    where r.municipality_id = here and r.reacher_id = any(mine) and not r.implied
      and r.kind = any(kinds) and r.object_id = any(array[wanted_id, coalesce(belongs_to, wanted_id)])
      and not (whole and r.kind = 'CASE' and r.partial)
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
      and (barred is null or r.object_id <> all(barred))
      and (looking is null or r.object_id = any(looking)));
end $$;
grant execute on function within_reach(text, uuid) to "${runtime}";
