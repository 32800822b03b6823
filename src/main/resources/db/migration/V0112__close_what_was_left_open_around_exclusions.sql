-- What reading the exclusions once more brought to light.

-- Told of a person is also the consultation in which nobody was named yet and which became a case about them.
create or replace function told_of(persons uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  homes uuid[];
  cases uuid[];
begin
  homes := array(select m.household_id from membership m where m.municipality_id = here and m.person_id = any(persons)
                   and (m.until is null or m.until > (now() at time zone 'Asia/Tokyo')::date));
  cases := array(select c.id from support_case c where c.municipality_id = here and (c.person_id = any(persons) or c.household_id = any(homes))
                 union select i.case_id from issue i where i.municipality_id = here and i.person_id = any(persons));
  return persons || homes || cases
    || array(select c.consultation_id from consultation_person c where c.municipality_id = here and c.person_id = any(persons)
             union select c.id from consultation c where c.municipality_id = here and c.household_id = any(homes)
             -- one in which nobody was named yet became a case about them
             union select s.consultation_id from support_case s
               where s.municipality_id = here and s.id = any(cases) and s.consultation_id is not null)
    || array(select r.id from referral r where r.municipality_id = here and r.case_id = any(cases))
    || array(select a.id from agenda_item a where a.municipality_id = here and a.case_id = any(cases))
    || array(select p.id from plan_role p where p.municipality_id = here and p.case_id = any(cases));
end $$;

-- Null, not an empty list, for nothing: a policy can then pass over it without looking at each row.
create or replace function my_barred() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := me();
  shielded uuid[];
begin
  if not exists (select from exclusion e where e.municipality_id = who.municipality_id and e.lifted_at is null) then
    return null;
  end if;
  shielded := array(select e.person_id from exclusion e where e.municipality_id = who.municipality_id and e.lifted_at is null
    and (e.staff_id = who.staff_id or e.agency_id in (
      select p.agency_id from post p where p.municipality_id = who.municipality_id and p.staff_id = who.staff_id
        and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity'))));
  return case when shielded = '{}' then null else told_of(shielded) end;
end $$;

alter policy own_reach on reach using (
  municipality_id = (select my_municipality())
  and reacher_id = any((select my_reachers())::uuid[])
  and valid_from <= now() and (valid_until is null or valid_until > now())
  and ((select my_barred()) is null or object_id <> all((select my_barred())::uuid[])));

create or replace function i_reach(wanted_kind text, wanted_id uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (select from reach r where r.municipality_id = my_municipality() and r.kind = wanted_kind and r.object_id = wanted_id
                   and r.reacher_id = any(my_reachers())
                   and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now()))
    and coalesce(wanted_id <> all(my_barred()), true);
end;

-- What whoever keeps somebody out does not reach themselves has neither id nor number: that another agency knows the person is not theirs
-- to learn from here.
create or replace function to_be_handed_over(whom uuid, by_staff uuid, by_agency uuid) returns table (kind text, id uuid, number text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select h.kind, case when i_reach(h.kind, h.id) then h.id end, case when i_reach(h.kind, h.id) then h.number else '' end
  from held_about(whom, by_staff, by_agency) h where i_reach('PERSON', whom);
end;

-- Keeping somebody out and handing them the work at the same moment would each not see the other: they wait for each other.
create or replace function nobody_kept_out_holds_it() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  -- two at once, one keeping somebody out and one handing them the work, would each not see the other
  if tg_table_name = 'exclusion' then
    perform pg_advisory_xact_lock(hashtextextended('exclusion', 0));
  else
    perform pg_advisory_xact_lock_shared(hashtextextended('exclusion', 0));
  end if;
  if exists (select from exclusion e cross join lateral held_about(e.person_id, e.staff_id, e.agency_id)
             where e.municipality_id = new.municipality_id and e.lifted_at is null) then
    raise exception 'somebody kept out holds it' using errcode = 'check_violation', constraint = 'nobody_kept_out_holds_it';
  end if;
  return null;
end $$;
