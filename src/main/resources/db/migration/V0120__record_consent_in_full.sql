-- 本人同意 in full: to whom, which classes of facts, for what, from when until when, by whom, and what became of it. Still one row per
-- fact and none ever changed: an answer follows its request, a withdrawal or a renewal follows what was given (answers).
alter table consent
  add purpose text not null default '',
  add valid_from date,
  -- null: until it is withdrawn
  add valid_until date,
  -- names of gate.FieldClass; null: recorded in words only, as at the window
  add classes text[],
  add witness text not null default '',
  -- on what ground somebody gave it for the person, and how that was seen; null: the person themselves
  add on_behalf text check (on_behalf in ('PARENT', 'MINOR_GUARDIAN', 'ADULT_GUARDIAN', 'CURATOR', 'ASSISTANT', 'VOLUNTARY_GUARDIAN', 'AGENT', 'OTHER')),
  add evidence text not null default '',
  add answers uuid,
  add takes_effect_on date,
  drop constraint consent_state_check,
  add constraint consent_state_check check (state in ('GIVEN', 'NOT_ASKED', 'REFUSED', 'UNOBTAINABLE', 'REQUESTED', 'WITHDRAWN')),
  add constraint consent_of_person unique (municipality_id, id, person_id),
  add foreign key (municipality_id, answers) references consent on delete restrict,
  add constraint classes_are_known check (classes <@ array['BASIC', 'FAMILY', 'DWELLING', 'HEALTH', 'MONEY', 'WORK', 'LIFE', 'VIOLENCE', 'PROGRESS', 'DOCUMENT']),
  add constraint at_least_the_name_is_told check (classes is null or 'BASIC' = any(classes)),
  add constraint what_is_consented_to_is_complete check (classes is null or
    (state in ('REQUESTED', 'GIVEN') and person_id is not null and purpose <> '' and valid_from is not null)),
  add constraint a_request_says_for_what check (state <> 'REQUESTED' or classes is not null),
  add constraint a_consent_ends_after_it_began check (valid_until is null or valid_until >= valid_from),
  add constraint said_before_a_witness check (classes is null or state <> 'GIVEN' or means not like '口頭%' or witness <> ''),
  add constraint who_gives_it_for_another_shows_why check (on_behalf is null or (given_by <> '' and evidence <> '')),
  add constraint only_a_named_person_answers check (answers is null or person_id is not null),
  add constraint a_no_says_why check (answers is null or state not in ('REFUSED', 'UNOBTAINABLE') or reason <> ''),
  add constraint a_withdrawal_says_of_what_from_when_and_by_whom check (case when state = 'WITHDRAWN'
    then answers is not null and given_by <> '' and takes_effect_on is not null
      and takes_effect_on >= (recorded_at at time zone 'Asia/Tokyo')::date
    else takes_effect_on is null end);
-- withdrawn once; a request answered once; renewed once, and then the renewal is what can be renewed
create unique index consent_withdrawn_once on consent (municipality_id, answers) where state = 'WITHDRAWN';
create unique index consent_answered_once on consent (municipality_id, answers) where state <> 'WITHDRAWN';
-- the owner's functions name the municipality themselves
create policy upkeep on consent for select to current_user using (municipality_id = (select my_municipality()));

create function consent_follows_its_line() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
declare earlier consent;
begin
  if new.recorded_by is distinct from my_post() then
    raise exception 'a consent is recorded in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  if new.answers is null then return new; end if;
  -- two at once, one withdrawing and one renewing, would each not see the other
  perform pg_advisory_xact_lock(hashtextextended(new.answers::text, 0));
  select * into earlier from consent c where c.municipality_id = new.municipality_id and c.id = new.answers;
  if earlier.person_id is distinct from new.person_id then
    raise exception 'it follows a fact about somebody else' using errcode = 'check_violation', constraint = 'consent_of_the_same_person';
  end if;
  if not (case new.state when 'WITHDRAWN' then earlier.state = 'GIVEN'
                        when 'GIVEN' then earlier.state in ('REQUESTED', 'GIVEN')
                        when 'REFUSED' then earlier.state = 'REQUESTED'
                        when 'UNOBTAINABLE' then earlier.state = 'REQUESTED'
                        else false end) then
    raise exception '% does not follow %', new.state, earlier.state using errcode = 'check_violation', constraint = 'consent_follows_its_line';
  end if;
  if new.state = 'GIVEN' and exists (select from consent w where w.municipality_id = new.municipality_id
                                       and w.answers = new.answers and w.state = 'WITHDRAWN') then
    raise exception 'what was withdrawn is given anew, not renewed' using errcode = 'check_violation', constraint = 'consent_follows_its_line';
  end if;
  return new;
end $$;
create trigger consent_follows_its_line before insert on consent for each row execute function consent_follows_its_line();

-- To whom: an agency, or a conference body. Named with the consent itself; nobody is added to what was given.
create table consent_recipient (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  consent_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  agency_id uuid,
  body_id uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, consent_id, person_id) references consent (municipality_id, id, person_id) on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, body_id) references conference_body on delete restrict,
  constraint an_agency_or_a_body check ((agency_id is null) <> (body_id is null))
);
create unique index consent_recipient_once on consent_recipient (municipality_id, consent_id, coalesce(agency_id, body_id));
create index consent_recipient_by_agency on consent_recipient (municipality_id, agency_id, consent_id) where agency_id is not null;
create index consent_recipient_by_body on consent_recipient (municipality_id, body_id, consent_id) where body_id is not null;
create index consent_recipient_by_person on consent_recipient (municipality_id, person_id);
call guard('consent_recipient', 'PERSON', 'person_id');
create policy upkeep on consent_recipient for select to current_user using (municipality_id = (select my_municipality()));
grant select, insert on consent_recipient to "${runtime}";

create function recipients_come_with_the_consent() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if not exists (select from consent c where c.municipality_id = new.municipality_id and c.id = new.consent_id
                   and c.classes is not null and c.xmin = pg_current_xact_id()::xid) then
    raise exception 'nobody is added to a consent afterwards' using errcode = 'check_violation', constraint = 'recipients_come_with_the_consent';
  end if;
  return new;
end $$;
create trigger recipients_come_with_the_consent before insert on consent_recipient
  for each row execute function recipients_come_with_the_consent();

create function a_consent_names_recipients() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if not exists (select from consent_recipient r where r.municipality_id = new.municipality_id and r.consent_id = new.id) then
    raise exception 'a consent says to whom' using errcode = 'check_violation', constraint = 'a_consent_names_recipients';
  end if;
  return null;
end $$;
create constraint trigger a_consent_names_recipients after insert on consent
  deferrable initially deferred for each row when (new.classes is not null) execute function a_consent_names_recipients();

-- Where one fact stands at a moment, as far as whoever asks sees the facts that followed it: EXPIRED, RENEWED and NOT_YET (it begins later)
-- are nowhere written. A renewal replaces what it renews from its first day, for good: when it ends, the earlier one does not come back.
create function consent_standing(wanted uuid, at timestamptz) returns text
  language sql stable set search_path = norishiro, pg_catalog
  return (select case
    when c.state <> 'GIVEN' then c.state
    when exists (select from consent w where w.municipality_id = c.municipality_id and w.answers = c.id and w.state = 'WITHDRAWN'
                   and w.recorded_at <= at and w.takes_effect_on <= (at at time zone 'Asia/Tokyo')::date) then 'WITHDRAWN'
    when exists (select from consent r where r.municipality_id = c.municipality_id and r.answers = c.id and r.state = 'GIVEN'
                   and r.recorded_at <= at and coalesce(r.valid_from, r.on_date) <= (at at time zone 'Asia/Tokyo')::date
                   and not exists (select from consent w where w.municipality_id = r.municipality_id and w.answers = r.id
                                     and w.state = 'WITHDRAWN' and w.takes_effect_on < coalesce(r.valid_from, r.on_date))) then 'RENEWED'
    when c.valid_until < (at at time zone 'Asia/Tokyo')::date then 'EXPIRED'
    when coalesce(c.valid_from, c.on_date) > (at at time zone 'Asia/Tokyo')::date then 'NOT_YET'
    else 'GIVEN' end
  from consent c where c.municipality_id = my_municipality() and c.id = wanted);
grant execute on function consent_standing(uuid, timestamptz) to "${runtime}";

-- For the owner's functions and triggers, whoever acts: whether a consent carries a disclosure at that moment. False for what is not there.
create function consent_in_force(consent_id uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
  return coalesce(consent_standing(consent_id, at) = 'GIVEN', false);
