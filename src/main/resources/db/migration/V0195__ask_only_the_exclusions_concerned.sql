-- Whether somebody kept out holds what tells of a person was asked of every exclusion of the municipality, for each row written: with a
-- thousand of them, a second for each case that changes hands. It is asked now of those alone that the row can concern: the one that is
-- recorded, those of the person who moves in or is found to be another's second record, and those of whoever is to hold something.
create or replace function nobody_kept_out_holds_it() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := new.municipality_id;
  held boolean;
begin
  -- two at once, one keeping somebody out and one handing them the work, would each not see the other
  if tg_table_name in ('exclusion', 'same_person') then
    perform pg_advisory_xact_lock(hashtextextended('exclusion', 0));
  else
    perform pg_advisory_xact_lock_shared(hashtextextended('exclusion', 0));
  end if;
  if tg_table_name = 'exclusion' then
    held := exists (select from exclusion e cross join lateral held_about(e.person_id, e.staff_id, e.agency_id)
                    where e.municipality_id = here and e.id = new.id and e.lifted_at is null);
  elsif tg_table_name = 'membership' then
    held := exists (select from exclusion e cross join lateral held_about(e.person_id, e.staff_id, e.agency_id)
                    where e.municipality_id = here and e.lifted_at is null and e.person_id = any(same_as(array[new.person_id])));
  elsif tg_table_name = 'same_person' then
    held := exists (select from exclusion e cross join lateral held_about(e.person_id, e.staff_id, e.agency_id)
                    where e.municipality_id = here and e.lifted_at is null
                      and e.person_id = any(same_as(array[new.person_id, new.other_id])));
  else
    held := exists (select from post p
                      join exclusion e on e.municipality_id = p.municipality_id and (e.staff_id = p.staff_id or e.agency_id = p.agency_id)
                      cross join lateral held_about(e.person_id, e.staff_id, e.agency_id)
                    where p.municipality_id = here and p.id = new.holder_post_id and e.lifted_at is null);
  end if;
  if held then
    raise exception 'somebody kept out holds it' using errcode = 'check_violation', constraint = 'nobody_kept_out_holds_it';
  end if;
  return null;
end $$;
