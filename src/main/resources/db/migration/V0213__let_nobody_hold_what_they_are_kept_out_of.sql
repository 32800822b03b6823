-- Nobody holds what they are kept out of; four ways led around it or to an error page. Somebody who also works in an agency that is kept out went
-- on holding by their other post (併任), although they saw nothing any more. Moving in and handing over at the same moment did not see each other.
-- And what the program asked before somebody moves in was not what the database asked after: it forgot their other records (名寄せ), and minded
-- consultations that had long become a case.

-- The posts of whoever is kept out, as my_barred() would say it of them: of one member of staff all; of an agency those in it, and all posts of
-- whoever works there today.
create function posts_kept_out(by_staff uuid, by_agency uuid) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select p.id from post p where p.municipality_id = my_municipality() and p.staff_id = by_staff
  union
  select p.id from post p where p.municipality_id = my_municipality() and p.agency_id = by_agency
  union
  select p.id from post w join post p on p.municipality_id = w.municipality_id and p.staff_id = w.staff_id
  where w.municipality_id = my_municipality() and w.agency_id = by_agency
    and (now() at time zone 'Asia/Tokyo')::date between w.valid_from and coalesce(w.valid_until, 'infinity');
end;

create or replace function held_about(whom uuid, by_staff uuid, by_agency uuid) returns table (kind text, id uuid, number text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with posts as materialized (
    select k.id from posts_kept_out(by_staff, by_agency) k (id)
  ), told as materialized (select told_of(array[whom]) as ids)
  select 'CASE', c.id, c.number from support_case c, told
  where c.municipality_id = my_municipality() and c.holder_post_id in (select p.id from posts p) and c.state <> 'CLOSED' and c.id = any(told.ids)
  union all
  select 'CONSULTATION', c.id, c.number from consultation c, told
  where c.municipality_id = my_municipality() and c.holder_post_id in (select p.id from posts p) and c.id = any(told.ids)
    and not exists (select from support_case s where s.municipality_id = c.municipality_id and s.consultation_id = c.id)
  union all
  select 'REFERRAL', r.id, '' from referral r, told
  where r.municipality_id = my_municipality() and r.holder_post_id in (select p.id from posts p) and r.state not in ('TAKEN_BACK', 'SETTLED') and r.id = any(told.ids);
end;

-- Whether work for this household is in the hands of somebody who is kept out of this person, by whichever of their records: asked before they
-- move in, and again when they have.
create function home_is_held_against(whom uuid, home uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (
    select from exclusion e cross join lateral posts_kept_out(e.staff_id, e.agency_id) p (id)
    where e.municipality_id = my_municipality() and e.person_id = any((select same_as(array[whom]))::uuid[]) and e.lifted_at is null and (
      exists (select from support_case c where c.municipality_id = e.municipality_id and c.household_id = home
                and c.holder_post_id = p.id and c.state <> 'CLOSED')
      or exists (select from consultation c where c.municipality_id = e.municipality_id and c.household_id = home and c.holder_post_id = p.id
                 and not exists (select from support_case s where s.municipality_id = c.municipality_id and s.consultation_id = c.id))
      or exists (select from referral r join support_case c on c.municipality_id = r.municipality_id and c.id = r.case_id
                 where r.municipality_id = e.municipality_id and c.household_id = home and r.holder_post_id = p.id
                   and r.state not in ('TAKEN_BACK', 'SETTLED'))));
end;

create or replace function can_join(whom uuid, home uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select i_reach('PERSON', whom) and i_reach('HOUSEHOLD', home) and not home_is_held_against(whom, home);
end;

-- What is asked is what the row can have brought about: something else that is held, from before anybody asked so much, is no reason to refuse it.
create or replace function nobody_kept_out_holds_it() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := new.municipality_id;
  today date := (now() at time zone 'Asia/Tokyo')::date;
  held boolean;
begin
  -- Two at once, one handing over the work and one making it tell of somebody, would each not see the other: whatever makes more be told of
  -- somebody is alone, handing over waits for that and not for other handing over.
  if tg_table_name in ('exclusion', 'same_person', 'membership') then
    perform pg_advisory_xact_lock(hashtextextended('exclusion', 0));
  else
    perform pg_advisory_xact_lock_shared(hashtextextended('exclusion', 0));
  end if;
  if tg_table_name = 'exclusion' then
    held := exists (select from exclusion e cross join lateral held_about(e.person_id, e.staff_id, e.agency_id)
                    where e.municipality_id = here and e.id = new.id and e.lifted_at is null);
  elsif tg_table_name = 'membership' then
    held := (new.until is null or new.until > today) and home_is_held_against(new.person_id, new.household_id);
  elsif tg_table_name = 'same_person' then
    held := exists (select from exclusion e cross join lateral held_about(e.person_id, e.staff_id, e.agency_id)
                    where e.municipality_id = here and e.lifted_at is null
                      and e.person_id = any(same_as(array[new.person_id, new.other_id])));
  else
    held := exists (select from post p
                      join exclusion e on e.municipality_id = p.municipality_id and (e.staff_id = p.staff_id or e.agency_id = p.agency_id
                        or e.agency_id in (select w.agency_id from post w where w.municipality_id = here and w.staff_id = p.staff_id
                                             and today between w.valid_from and coalesce(w.valid_until, 'infinity')))
                      cross join lateral held_about(e.person_id, e.staff_id, e.agency_id) h
                    where p.municipality_id = here and p.id = new.holder_post_id and e.lifted_at is null and h.id = new.id);
  end if;
  if held then
    raise exception 'somebody kept out holds it' using errcode = 'check_violation', constraint = 'nobody_kept_out_holds_it';
  end if;
  return null;
end $$;
