-- A disclosure on consent rests on the consents of those it tells of, and falls with the first of them.
create table disclosure_consent (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  disclosure_id uuid not null,
  consent_id uuid not null,
  person_id uuid not null,
  primary key (municipality_id, disclosure_id, consent_id),
  foreign key (municipality_id, disclosure_id) references disclosure on delete restrict,
  foreign key (municipality_id, consent_id, person_id) references consent (municipality_id, id, person_id) on delete restrict
);
create index disclosure_consent_by_consent on disclosure_consent (municipality_id, consent_id);
call guard('disclosure_consent', 'PERSON', 'person_id');
create policy upkeep on disclosure_consent to current_user using (municipality_id = (select my_municipality()));
grant select on disclosure_consent to "${runtime}";

-- Of the consents somebody gave, one that lets this agency be told these kinds of facts today: named itself, or as a member of a conference
-- body that has invited it to this very case. The one that lasts longest.
create function consent_covering(of_person uuid, to_agency uuid, in_case uuid, told text[]) returns uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select c.id from consent c
  where c.municipality_id = my_municipality() and c.person_id = of_person and c.state = 'GIVEN' and c.classes @> told
    and consent_in_force(c.id, now())
    and exists (select from consent_recipient r where r.municipality_id = c.municipality_id and r.consent_id = c.id
                  and (r.agency_id = to_agency or r.body_id in (
                    select s.body_id from agenda_invitation i
                    join agenda_item a on a.municipality_id = i.municipality_id and a.id = i.item_id
                    join sitting s on s.municipality_id = a.municipality_id and s.id = a.sitting_id
                    where i.municipality_id = c.municipality_id and i.agency_id = to_agency and a.case_id = in_case)))
  order by c.valid_until desc nulls first, c.recorded_at desc limit 1;
end;

-- Whose consent a disclosure takes: of the person, or of everybody in the household.
create function whose_consent_it_takes(told disclosure) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select told.person_id where told.person_id is not null
  union
  select c.person_id from support_case c
  where told.person_id is null and c.municipality_id = told.municipality_id and c.id = told.case_id and c.person_id is not null
  union
  select m.person_id from support_case c
  join membership m on m.municipality_id = c.municipality_id and m.household_id = c.household_id
  where told.person_id is null and c.municipality_id = told.municipality_id and c.id = told.case_id
    and (m.until is null or m.until >= (now() at time zone 'Asia/Tokyo')::date);
end;

-- For the form, before it is decided: those whose consent is missing.
create function consent_missing(in_case uuid, to_agency uuid, of_person uuid, told text[]) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select w.person from whose_consent_it_takes(row(my_municipality(), null, in_case, to_agency, of_person, null, null, null, null, null, null, null,
    null, null, null, null)::disclosure) w (person)
  where i_reach('CASE', in_case) and consent_covering(w.person, to_agency, in_case, told) is null;
end;
grant execute on function consent_missing(uuid, uuid, uuid, text[]) to "${runtime}";

create function disclosure_rests_on_consent() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  whom uuid;
  found_consent uuid;
  lasts date;
begin
  if new.basis <> 'CONSENT' then return null; end if;
  for whom in select * from whose_consent_it_takes(new) loop
    found_consent := consent_covering(whom, new.agency_id, new.case_id, new.classes::text[]);
    if found_consent is null then
      raise exception 'no consent covers it' using errcode = 'check_violation', constraint = 'a_disclosure_on_consent_has_one';
    end if;
    insert into disclosure_consent (municipality_id, disclosure_id, consent_id, person_id)
    values (new.municipality_id, new.id, found_consent, whom);
    select c.valid_until into lasts from consent c where c.municipality_id = new.municipality_id and c.id = found_consent;
    update disclosure set ends_at = (lasts + 1)::timestamp at time zone 'Asia/Tokyo'
    where municipality_id = new.municipality_id and id = new.id and lasts is not null
      and ends_at > (lasts + 1)::timestamp at time zone 'Asia/Tokyo';
  end loop;
  return null;
end $$;
-- after what follows from the disclosure was written, which follows its end again
create trigger what_rests_on_consent after insert on disclosure for each row execute function disclosure_rests_on_consent();

-- Withdrawn or replaced by a renewal: what rested on it ends that day, if that is today at once. What the renewal allows is decided anew.
create function disclosures_fall_with_their_consent() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  falls_on date := case new.state when 'WITHDRAWN' then new.takes_effect_on else coalesce(new.valid_from, new.on_date) end;
  falls_at timestamptz := greatest(now(), falls_on::timestamp at time zone 'Asia/Tokyo');
begin
  if new.answers is not null and new.state in ('WITHDRAWN', 'GIVEN') then
    update disclosure d set ends_at = falls_at,
      ended_reason = case new.state when 'WITHDRAWN' then '同意の撤回' else '同意の更新（もう一度決める）' end
    where d.municipality_id = new.municipality_id and d.ends_at > falls_at
      and d.id in (select r.disclosure_id from disclosure_consent r where r.municipality_id = new.municipality_id and r.consent_id = new.answers);
  end if;
  return null;
end $$;
create trigger disclosures_fall_with_their_consent after insert on consent
  for each row execute function disclosures_fall_with_their_consent();
