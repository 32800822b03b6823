-- A referral on consent looked only whether the person had consented to anything at all: a consent to tell one agency the name carried telling
-- another one of an illness. It now carries what it says, to whom it says; and while it does not any more, the agency sees that part no longer.

-- だれのどの情報か: whose facts of which kind a referral tells. What was sent before has none.
create table referral_told (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  referral_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  field_class field_class not null,
  primary key (municipality_id, referral_id, person_id, field_class),
  foreign key (municipality_id, referral_id, case_id) references referral (municipality_id, id, case_id) on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict
);
create index referral_told_of_person on referral_told (municipality_id, person_id);
create index referral_told_by_case on referral_told (municipality_id, case_id);
call guard('referral_told', 'CASE', 'case_id');
create policy of_those_who_see_the_case_whole on referral_told as restrictive for all to "${runtime}"
  using (case_id = any((select norishiro.my_whole('CASE'))::uuid[]));
create policy without_who_is_sealed on referral_told as restrictive to "${runtime}" using (
  (select norishiro.my_absent()) is null or person_id <> all((select norishiro.my_absent())::uuid[]));
create policy upkeep on referral_told for select to current_user using (municipality_id = (select my_municipality()));
grant select on referral_told to "${runtime}";
grant insert (referral_id, case_id, person_id, field_class) on referral_told to "${runtime}";
create trigger a_not_in_an_emergency_by_case_id before insert or update or delete on referral_told
  for each row execute function not_in_an_emergency('CASE', 'case_id');

-- Whether somebody agreed that an agency is told facts of this kind: by what they said in full, or in words that nothing newer was said after.
create function agreed_to(of_person uuid, to_agency uuid, in_case uuid, told text, hidden uuid[]) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select consent_covering(of_person, to_agency, in_case, array[told], hidden) is not null
    or exists (
      select from consent c
      where c.municipality_id = my_municipality() and c.person_id = of_person and c.state = 'GIVEN' and c.classes is null
        and c.id <> all(hidden) and consent_in_force(c.id, now())
        and not said_no_elsewhere(of_person, to_agency, array[told])
        and not exists (
          select from consent n
          where n.municipality_id = c.municipality_id and n.person_id = of_person and n.id <> c.id and n.recorded_at >= c.recorded_at
            and n.state not in ('REQUESTED', 'NOT_ASKED')
            -- announced for a day to come
            and not (n.state = 'WITHDRAWN' and n.takes_effect_on > (now() at time zone 'Asia/Tokyo')::date)));
end;

-- The same for those who decide on it; of a case that is out of their reach nothing is agreed to.
create function consent_covers(in_case uuid, to_agency uuid, of_person uuid, told text) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select i_reach('CASE', in_case) and agreed_to(of_person, to_agency, in_case, told, (select my_barred_consents()));
end;
grant execute on function consent_covers(uuid, uuid, uuid, text) to "${runtime}";

-- Whether what a referral shows of one kind may be seen by the agency it went to, as things stand.
create function still_agreed(which uuid, told text) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (
    select from referral r
    where r.municipality_id = my_municipality() and r.id = which and i_reach('REFERRAL', which) and (
      r.basis <> 'CONSENT'
      or (exists (select from referral_told t where t.municipality_id = r.municipality_id and t.referral_id = r.id)
          and not exists (
            select from referral_told t where t.municipality_id = r.municipality_id and t.referral_id = r.id and t.field_class = told
              and not agreed_to(t.person_id, r.to_agency_id, r.case_id, told, '{}')))
      -- sent before it was looked at what the consent says: shown as long as nobody it is about took theirs back
      or (not exists (select from referral_told t where t.municipality_id = r.municipality_id and t.referral_id = r.id)
          and not exists (
            select from referral_about a where a.municipality_id = r.municipality_id and a.referral_id = r.id and a.person_id is not null
              and not exists (select from consent c where c.municipality_id = a.municipality_id and c.person_id = a.person_id
                                and c.state = 'GIVEN' and consent_in_force(c.id, now()))))));
end;

-- Whether a row of what a referral shows is for whoever looks: those who see its case whole see what was sent, the agency asked what is agreed to.
-- Asked for each row that is looked up, a page at a time: an agency that was asked thousands of times reads fifty.
create function shown_as_agreed(which uuid, in_case uuid, told text) returns boolean
  language plpgsql stable security definer cost 10000 set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  mine uuid[] := my_reachers();
begin
  if not exists (select from referral r where r.municipality_id = here and r.id = which and r.basis = 'CONSENT') then return true; end if;
  if exists (
    select from reach w
    where w.municipality_id = here and w.reacher_id = any(mine) and w.kind = 'CASE' and w.object_id = in_case and not w.partial and not w.implied
      and w.valid_from <= now() and (w.valid_until is null or w.valid_until > now())) then return true; end if;
  return still_agreed(which, told);
end $$;
grant execute on function shown_as_agreed(uuid, uuid, text) to "${runtime}";

create policy as_far_as_consent_goes on referral_shown as restrictive for select to "${runtime}"
  using (shown_as_agreed(referral_id, case_id, field_class::text));

-- How many things it showed that the agency asked does not see any more; both sides are told.
create policy upkeep on referral_shown for select to current_user using (municipality_id = (select my_municipality()));
create function no_longer_shown(which uuid) returns int
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select count(*)::int from referral_shown s
  where s.municipality_id = my_municipality() and s.referral_id = which and i_reach('REFERRAL', which)
    and not still_agreed(which, s.field_class);
end;
grant execute on function no_longer_shown(uuid) to "${runtime}";

-- Whom it is about, what it shows and whose consent that takes belong together: nothing is shown that was not asked about.
create function a_referral_on_consent_has_it() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  asked referral;
  covered boolean;
begin
  select * into asked from referral r where r.municipality_id = new.municipality_id and r.id = new.referral_id;
  if asked.basis is distinct from 'CONSENT' then return new; end if;
  if tg_table_name = 'referral_told' then
    covered := agreed_to(new.person_id, asked.to_agency_id, asked.case_id, new.field_class, my_barred_consents());
  elsif tg_table_name = 'referral_about' then
    covered := new.person_id is null or exists (select from referral_told t where t.municipality_id = asked.municipality_id
      and t.referral_id = asked.id and t.person_id = new.person_id and t.field_class = 'BASIC');
  else
    covered := exists (select from referral_told t where t.municipality_id = asked.municipality_id
      and t.referral_id = asked.id and t.field_class = new.field_class);
  end if;
  if not covered then
    raise exception 'no consent covers it' using errcode = 'check_violation', constraint = 'a_referral_on_consent_has_it';
  end if;
  return new;
end $$;
create trigger a_referral_on_consent_has_it before insert on referral_told for each row execute function a_referral_on_consent_has_it();
create trigger a_referral_on_consent_has_it before insert on referral_about for each row execute function a_referral_on_consent_has_it();
create trigger a_referral_on_consent_has_it before insert on referral_shown for each row execute function a_referral_on_consent_has_it();

-- Pages that stand open at the agencies it went to are cleared, as for whatever else is taken away.
create function a_no_narrows_what_was_referred() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  insert into sight_change (municipality_id, agency_id)
  select distinct r.municipality_id, r.to_agency_id
  from referral r
  where r.municipality_id = new.municipality_id and r.basis = 'CONSENT' and r.id in (
    select t.referral_id from referral_told t where t.municipality_id = new.municipality_id and t.person_id = any(same_as(array[new.person_id]))
    union select a.referral_id from referral_about a where a.municipality_id = new.municipality_id and a.person_id = any(same_as(array[new.person_id])));
  return null;
end $$;
create trigger a_no_narrows_what_was_referred after insert on consent
  for each row when (new.person_id is not null and new.state in ('GIVEN', 'REFUSED', 'WITHDRAWN', 'UNOBTAINABLE'))
  execute function a_no_narrows_what_was_referred();
