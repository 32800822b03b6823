-- Whoever is kept out of somebody holds nothing that tells of them (V0213). Three ways led there that nobody asked after: an issue that names the
-- person in a case somebody kept out holds, a post in an agency that is kept out taken by somebody who holds it already, and the end of a
-- membership or of a post pushed back.

-- Whether this case, or what is asked of others in it, is in the hands of somebody who is kept out of this person, by whichever of their records.
create function case_is_held_against(whom uuid, about uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (
    select from exclusion e cross join lateral posts_kept_out(e.staff_id, e.agency_id) p (id)
    where e.municipality_id = my_municipality() and e.person_id = any((select same_as(array[whom]))::uuid[]) and e.lifted_at is null and (
      exists (select from support_case c where c.municipality_id = e.municipality_id and c.id = about
                and c.holder_post_id = p.id and c.state <> 'CLOSED')
      or exists (select from referral r where r.municipality_id = e.municipality_id and r.case_id = about and r.holder_post_id = p.id
                   and r.state not in ('TAKEN_BACK', 'SETTLED'))));
end;

-- Whether somebody holds, by any of their posts, what this agency is kept out of.
create function holds_what_is_kept_from(whose uuid, office uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (
    select from exclusion e cross join lateral held_about(e.person_id, whose, null)
    where e.municipality_id = my_municipality() and e.agency_id = office and e.lifted_at is null);
end;

-- For whoever gives posts, before they give one: not what is held, nor of whom the agency is kept out.
create function can_take_post(whom uuid, office uuid, last_day date) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select coalesce((me()).role = 'ADMINISTRATOR', false)
    and (coalesce(last_day < (now() at time zone 'Asia/Tokyo')::date, false) or not holds_what_is_kept_from(whom, office));
end;
grant execute on function can_take_post(uuid, uuid, date) to "${runtime}";

-- What is asked is what the row can have brought about: something else that is held, from before anybody asked so much, is no reason to refuse it.
create or replace function nobody_kept_out_holds_it() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := new.municipality_id;
  today date := (now() at time zone 'Asia/Tokyo')::date;
  kept_out uuid[];
  held boolean := false;
begin
  -- Two at once, one handing over the work and one making it tell of somebody, would each not see the other: whatever makes more be told of
  -- somebody, or keeps more people out, is alone; handing over waits for that and not for other handing over.
  if tg_table_name in ('exclusion', 'same_person', 'membership', 'post') then
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
  elsif tg_table_name = 'issue' then
    -- Naming somebody shielded in a case and handing on that case wait for each other, and for those of no other case: a case is opened with
    -- issues in it, and two opened at once may not stand in each other's way.
    if exists (select from exclusion e where e.municipality_id = here and e.lifted_at is null and e.person_id = any(same_as(array[new.person_id]))) then
      perform pg_advisory_xact_lock(hashtextextended('held in case ' || new.case_id, 0));
      held := case_is_held_against(new.person_id, new.case_id);
    end if;
  elsif tg_table_name = 'post' then
    -- also one that is still to begin: nobody is asked again on the day it does
    held := (new.valid_until is null or new.valid_until >= today) and holds_what_is_kept_from(new.staff_id, new.agency_id);
  else
    kept_out := array(select e.id from post p
                        join exclusion e on e.municipality_id = p.municipality_id and (e.staff_id = p.staff_id or e.agency_id = p.agency_id
                          or e.agency_id in (select w.agency_id from post w where w.municipality_id = here and w.staff_id = p.staff_id
                                               and today between w.valid_from and coalesce(w.valid_until, 'infinity')))
                      where p.municipality_id = here and p.id = new.holder_post_id and e.lifted_at is null);
    if kept_out <> '{}' then
      if tg_table_name = 'support_case' then
        perform pg_advisory_xact_lock_shared(hashtextextended('held in case ' || new.id, 0));
      elsif tg_table_name = 'referral' then
        perform pg_advisory_xact_lock_shared(hashtextextended('held in case ' || new.case_id, 0));
      end if;
      held := exists (select from exclusion e cross join lateral held_about(e.person_id, e.staff_id, e.agency_id) h
                      where e.municipality_id = here and e.id = any(kept_out) and h.id = new.id);
    end if;
  end if;
  if held then
    raise exception 'somebody kept out holds it' using errcode = 'check_violation', constraint = 'nobody_kept_out_holds_it';
  end if;
  return null;
end $$;

create constraint trigger nobody_kept_out_holds_it after insert on issue
  deferrable initially deferred for each row when (new.person_id is not null) execute function nobody_kept_out_holds_it();
create constraint trigger nobody_kept_out_goes_on_holding_it after update on issue
  deferrable initially deferred for each row when (new.person_id is not null and new.person_id is distinct from old.person_id)
  execute function nobody_kept_out_holds_it();
create constraint trigger nobody_kept_out_holds_it after insert on post
  deferrable initially deferred for each row execute function nobody_kept_out_holds_it();
create constraint trigger nobody_kept_out_goes_on_holding_it after update on post
  deferrable initially deferred for each row when (coalesce(new.valid_until, 'infinity') > coalesce(old.valid_until, 'infinity'))
  execute function nobody_kept_out_holds_it();
create constraint trigger nobody_kept_out_goes_on_holding_it after update on membership
  deferrable initially deferred for each row when (coalesce(new.until, 'infinity') > coalesce(old.until, 'infinity'))
  execute function nobody_kept_out_holds_it();
