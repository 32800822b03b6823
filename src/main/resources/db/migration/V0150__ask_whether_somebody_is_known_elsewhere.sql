-- 関わりの問い合わせ: a worker asks whether anybody else is involved with a person, and learns nothing by asking. What is asked is written down
-- beside the asker's own record and compared with nothing. Whether it concerns somebody is found when *they* read, under what they see
-- themselves; they answer or they do not. So no body, header or time of the asker's can tell who is known where.

-- How a name sounds, to find the same person under two records. Asked with the owner's rights by an index: plain text on both sides.
alter table person add name_sound text not null generated always as (folded_names(kana)) stored;
comment on column person.name_sound is 'kana without blanks and marks; what two records of one person have in common';
grant select (name_sound) on person to "${runtime}";
create index person_by_sound on person (municipality_id, name_sound, id);

create table enquiry (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  -- who asks
  agency_id uuid not null default my_own_agency(),
  asked_by uuid not null default my_post(),
  asker_id uuid not null default my_staff(),
  asked_at timestamptz not null default now(),
  -- about whom: the asker's own record, never shown to whoever is asked
  person_id uuid not null,
  -- one of few, so that nothing about the person can be written into it
  purpose text not null check (purpose in ('NO_OVERLAP', 'TOUCH', 'TOGETHER', 'SAFETY')),
  basis text not null check (basis in ('CONSENT', 'STATUTORY_CONFERENCE', 'LAW_OTHER', 'INTERNAL_USE', 'OTHER_PUBLIC_BODY', 'CLEAR_BENEFIT', 'EMERGENCY')),
  article text not null default '',
  reason text not null default '',
  -- to whoever is asked
  words text not null default '' check (length(words) <= 100),
  -- the last day
  valid_until date not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, asked_by) references post on delete restrict,
  foreign key (municipality_id, asker_id) references staff on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, withdrawn_by) references post on delete restrict,
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  constraint a_basis_other_than_consent_says_why check (basis = 'CONSENT' or reason <> ''),
  constraint a_basis_in_law_names_the_article check (basis not in ('STATUTORY_CONFERENCE', 'LAW_OTHER') or article <> ''),
  constraint nothing_is_asked_without_end check (valid_until between (asked_at at time zone 'Asia/Tokyo')::date
    and (asked_at at time zone 'Asia/Tokyo')::date + 90),
  constraint urgency_ends_within_a_week check (basis <> 'EMERGENCY' or valid_until <= (asked_at at time zone 'Asia/Tokyo')::date + 7)
);
create index enquiry_by_person on enquiry (municipality_id, person_id);
create index enquiry_by_asker on enquiry (municipality_id, asker_id, asked_at);
create index enquiry_open on enquiry (municipality_id, valid_until) where withdrawn_at is null;

-- Seen by the asker's own agency beside the person. My *own* agency: whoever looks as another agency looks is not shown what that one asked.
alter table enquiry enable row level security;
alter table enquiry force row level security;
create policy asked_by_own_agency on enquiry using (municipality_id = (select my_municipality()) and agency_id = (select my_own_agency())
  and person_id = any(array(select r.object_id from reach r where r.kind = 'PERSON')));
create policy asked_by_those_who_see_the_person_whole on enquiry as restrictive for insert to "${runtime}"
  with check (person_id <> all((select my_partly('PERSON'))::uuid[]));
create policy upkeep on enquiry for select to current_user using (municipality_id = (select my_municipality()));
grant select on enquiry to "${runtime}";
grant insert (id, person_id, purpose, basis, article, reason, words, valid_until) on enquiry to "${runtime}";
grant update (withdrawn_at) on enquiry to "${runtime}";

-- What the other side decided: once for each record of theirs.
create table enquiry_answer (
  municipality_id uuid not null references municipality on delete restrict,
  enquiry_id uuid not null,
  agency_id uuid not null,
  -- their own record, never shown to the asker
  person_id uuid not null,
  -- CALL is told to the asker; NO (こちらでは応じない) and ANOTHER_PERSON (人ちがい) to nobody but themselves
  said text not null check (said in ('CALL', 'NO', 'ANOTHER_PERSON')),
  answered_by uuid not null,
  answered_at timestamptz not null default now(),
  primary key (municipality_id, enquiry_id, agency_id, person_id),
  foreign key (municipality_id, enquiry_id) references enquiry on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, answered_by) references post on delete restrict
);
create index enquiry_answer_by_person on enquiry_answer (municipality_id, person_id);

-- What is told to the asker, in a table of its own: what the asker sees is looked up here alone, so that an answer that is told to nobody is
-- not even passed over on the way.
create table enquiry_call (
  municipality_id uuid not null references municipality on delete restrict,
  enquiry_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  words text not null default '' check (length(words) <= 200),
  basis text not null check (basis in ('CONSENT', 'STATUTORY_CONFERENCE', 'LAW_OTHER', 'INTERNAL_USE', 'OTHER_PUBLIC_BODY', 'CLEAR_BENEFIT', 'EMERGENCY')),
  article text not null default '',
  reason text not null default '',
  promised_by uuid not null,
  promised_at timestamptz not null default now(),
  primary key (municipality_id, enquiry_id, agency_id, person_id),
  foreign key (municipality_id, enquiry_id, agency_id, person_id) references enquiry_answer on delete restrict,
  foreign key (municipality_id, promised_by) references post on delete restrict,
  constraint a_basis_other_than_consent_says_why check (basis = 'CONSENT' or reason <> ''),
  constraint a_basis_in_law_names_the_article check (basis not in ('STATUTORY_CONFERENCE', 'LAW_OTHER') or article <> '')
);

do $$
declare answering text;
begin
  foreach answering in array array['enquiry_answer', 'enquiry_call'] loop
    execute format('alter table %I enable row level security', answering);
    execute format('alter table %I force row level security', answering);
    execute format('create policy answered_by_own_agency on %I for select using (municipality_id = (select norishiro.my_municipality())
      and agency_id = (select norishiro.my_own_agency())
      and person_id = any(array(select r.object_id from norishiro.reach r where r.kind = ''PERSON'')))', answering);
    execute format('create policy upkeep on %I to current_user using (municipality_id = (select norishiro.my_municipality()))', answering);
  end loop;
end $$;
grant select on enquiry_answer, enquiry_call to "${runtime}";

create trigger a_not_in_an_emergency_by_person_id before insert or update or delete on enquiry
  for each row execute function not_in_an_emergency('PERSON', 'person_id');
create trigger a_not_in_an_emergency_by_person_id before insert or update or delete on enquiry_answer
  for each row execute function not_in_an_emergency('PERSON', 'person_id');
create trigger a_not_in_an_emergency_by_person_id before insert or update or delete on enquiry_call
  for each row execute function not_in_an_emergency('PERSON', 'person_id');

create function today_here() returns date language sql stable set search_path = norishiro, pg_catalog
  return (now() at time zone 'Asia/Tokyo')::date;

-- Of somebody in hiding, or of whom a sealed case tells, nothing travels, in either direction and whoever asks: being asked about is how they
-- would be found, and one answer given in good faith would undo what two people together must undo.
create function is_in_hiding(whom uuid) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return exists (select from protected_address a join address_protection p on p.municipality_id = a.municipality_id and p.id = a.protection_id
                 where a.municipality_id = my_municipality() and a.object_id = whom and p.ended_at is null);

create function is_told_of_under_seal(whom uuid) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return exists (select from case_seal s where s.municipality_id = my_municipality() and s.lifted_at is null)
    and exists (select from case_seal s where s.municipality_id = my_municipality() and s.lifted_at is null and s.case_id = any(told_of(array[whom])));

create function is_recognisable(p person) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return p.name_sound <> '' and (coalesce(p.born_earliest = p.born_latest, false) or folded(p.phone) <> '');

-- What keeps somebody from being asked about, looking at nothing but what the asker sees: of a sealed case only its readers are told.
create function enquiry_lack(whom uuid) returns text
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case
    when is_in_hiding(p.id) then 'IN_HIDING'
    when exists (select from case_seal s where s.municipality_id = p.municipality_id and s.lifted_at is null
                   and s.case_id = any(told_of(array[p.id])) and i_reach('CASE', s.case_id)) then 'SEALED'
    when not is_recognisable(p) then 'NOT_RECOGNISABLE' end
  from person p where p.municipality_id = my_municipality() and p.id = whom and i_reach('PERSON', p.id);
end;
grant execute on function enquiry_lack(uuid) to "${runtime}";

-- Somebody consented that agencies are told who they are. Which of them: looked at again when they read.
create function consents_to_being_asked_about(whom uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
  return i_reach('PERSON', whom) and exists (
    select from consent c join consent_recipient r on r.municipality_id = c.municipality_id and r.consent_id = c.id
    where c.municipality_id = my_municipality() and c.person_id = whom and c.state = 'GIVEN' and c.classes @> array['BASIC']
      and r.agency_id is not null and r.agency_id <> my_own_agency() and consent_in_force(c.id, now()));
grant execute on function consents_to_being_asked_about(uuid) to "${runtime}";

create function enquiries_of_today() returns int
  language sql stable security definer set search_path = norishiro, pg_catalog
  return (select count(*)::int from enquiry e where e.municipality_id = my_municipality() and e.asker_id = my_staff()
    and e.asked_at >= today_here()::timestamp at time zone 'Asia/Tokyo');
grant execute on function enquiries_of_today() to "${runtime}";

create function enquiry_is_asked() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'UPDATE' then
    if old.withdrawn_at is not null or new.withdrawn_at is null then
      raise exception 'what is withdrawn is asked anew' using errcode = 'check_violation', constraint = 'an_enquiry_is_withdrawn_once';
    end if;
    new.withdrawn_at := now();
    new.withdrawn_by := my_post();
    return new;
  end if;
  if not i_reach('PERSON', new.person_id) then
    raise exception 'nobody asks about a person out of reach' using errcode = 'insufficient_privilege';
  end if;
  if enquiry_lack(new.person_id) is not null then
    raise exception 'this person is not asked about' using errcode = 'check_violation', constraint = 'who_is_asked_about_can_be';
  end if;
  if new.basis = 'CONSENT' and not consents_to_being_asked_about(new.person_id) then
    raise exception 'no consent covers it' using errcode = 'check_violation', constraint = 'an_enquiry_on_consent_has_one';
  end if;
  -- two at once count one after the other
  perform pg_advisory_xact_lock(hashtextextended('enquiry ' || new.asker_id, 0));
  if enquiries_of_today() >= 10 then
    raise exception 'ten a day' using errcode = 'check_violation', constraint = 'ten_enquiries_a_day';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('enquiry ' || new.agency_id || new.person_id, 0));
  if exists (select from enquiry e where e.municipality_id = new.municipality_id and e.agency_id = new.agency_id and e.person_id = new.person_id
               and e.withdrawn_at is null and e.valid_until >= today_here()) then
    raise exception 'it is being asked already' using errcode = 'check_violation', constraint = 'asked_once_at_a_time';
  end if;
  return new;
end $$;
create trigger enquiry_is_asked before insert or update on enquiry for each row execute function enquiry_is_asked();
