-- An agency of the team that takes the next step, or hands it on, does not see the case whole by that: who is handed it gets what whoever hands
-- it has to give, as with everything that is passed on (V0170).
create or replace function reach_is_implied() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
declare had text;
begin
  if new.ground in ('TEAM', 'DISCLOSED') then
    new.partial := true;
  -- whoever is handed the next step: their row follows from the case itself
  elsif (new.source_id <> new.object_id or new.ground = 'ANSWERS') and new.kind in ('PERSON', 'HOUSEHOLD', 'CASE') and new.ground <> 'EMERGENCY' then
    had := mine_to_give(new.kind, new.object_id);
    if new.kind <> 'CASE' and had is null then return null; end if;
    new.partial := coalesce(had = 'PART', false);
  end if;
  -- nothing ends or takes away what follows from having registered: see every delete and update of this table
  new.implied := new.source_id <> new.object_id and exists (
    select from reach r where r.municipality_id = new.municipality_id and r.kind = new.kind and r.object_id = new.object_id
      and coalesce(r.agency_id, r.staff_id) = coalesce(new.agency_id, new.staff_id)
      and r.ground = 'REGISTERED' and r.source_id = new.object_id);
  return new;
end $$;

-- Whoever sees a part writes over nothing, in an emergency neither. Who has nothing but the emergency is told so by the triggers.
alter policy changed_by_those_who_see_it_whole on person using (mine_to_give('PERSON', id) is distinct from 'PART');
alter policy changed_by_those_who_see_it_whole on household using (mine_to_give('HOUSEHOLD', id) is distinct from 'PART');
