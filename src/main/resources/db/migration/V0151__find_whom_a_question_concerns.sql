-- Whom a question concerns is found by whoever reads, at that moment: nothing is derived from it and stored, so that a consent withdrawn, somebody
-- kept out or a case sealed closes it at the next statement, for both sides.

-- The same person under two records: the name sounds alike, and the very day of birth is the same. Where the day is not known on one side, the
-- telephone number has to be, and the days may not contradict each other. A family name and 「70代」 would be half a district.
create function is_the_same(one person, other person) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return one.name_sound <> '' and one.name_sound = other.name_sound and case
    when one.born_earliest = one.born_latest and other.born_earliest = other.born_latest then one.born_earliest = other.born_earliest
    else folded(one.phone) <> '' and folded(one.phone) = folded(other.phone)
      and coalesce(one.born_earliest <= other.born_latest and other.born_earliest <= one.born_latest, true) end;

-- Whether any of these people, or their office, is kept out of somebody or of whoever lives with them: what is told of a child tells where
-- the mother is. Who also works for an agency that is kept out is kept out with it.
create function is_kept_out(people uuid[], office uuid, whom uuid) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return exists (select from exclusion e where e.municipality_id = my_municipality() and e.lifted_at is null)
    and exists (
      select from exclusion e where e.municipality_id = my_municipality() and e.lifted_at is null
        and e.person_id = any(who_lives_with(whom) || whom)
        and (e.staff_id = any(people) or e.agency_id = office or e.agency_id in (
          select p.agency_id from post p where p.municipality_id = e.municipality_id and p.staff_id = any(people)
            and today_here() between p.valid_from and coalesce(p.valid_until, 'infinity'))));

-- Whether anything may pass between these two offices about these two records. Each office may have people of its own whom it keeps out of its own
-- record; of the other's record *nobody* in the office may be kept out, for an answer is spoken of there, and a telephone is picked up by anybody.
create function may_pass(asker uuid, asking uuid, of_theirs uuid, asked uuid, of_ours uuid) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return not is_in_hiding(of_theirs) and not is_in_hiding(of_ours)
    and not is_told_of_under_seal(of_theirs) and not is_told_of_under_seal(of_ours)
    and not is_kept_out(array[asker], asking, of_theirs)
    and not is_kept_out(array[asker] || staff_today_of(array[asking]), asking, of_ours)
    and not is_kept_out(staff_today_of(array[asked]), asked, of_theirs);

-- Involved is who took in a consultation or has a case: merely to have typed in a name is not, or whoever wants to know who is being asked about
-- would only have to type it.
create function is_involved(office uuid, whom uuid) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return exists (
    select from reach r where r.municipality_id = my_municipality() and r.kind = 'PERSON' and r.object_id = whom and r.agency_id = office
      and not r.partial and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
      and (r.ground in ('OWNER', 'ANSWERS') or exists (
        select from consultation c where c.municipality_id = r.municipality_id and c.id = r.source_id)));

-- Questions go to those who lead or coordinate; in an office without any, to whoever holds the work about the person.
create function leads_today(office uuid) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return exists (
    select from post p join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
    where p.municipality_id = my_municipality() and p.agency_id = office and p.role in ('SUPERVISOR', 'COORDINATOR')
      and today_here() between p.valid_from and coalesce(p.valid_until, 'infinity')
      and today_here() between s.valid_from and coalesce(s.valid_until, 'infinity'));

create function questions_for_me()
  returns table (id uuid, person_id uuid, purpose text, words text, asked_at timestamptz, valid_until date, agency_id uuid, agency text,
    phone text, asker text, title text)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  who acting := me();
  leads boolean := coalesce(who.role in ('SUPERVISOR', 'COORDINATOR'), false);
begin
  -- nobody reads in another's place
  if who.role is null or who.role in ('PLANNER', 'ADMINISTRATOR') or (my_preview()).agency_id is not null
    or (not leads and leads_today(who.agency_id)) then
    return;
  end if;
  return query
  with alike as materialized (
    select e.*, ours.id as of_ours
    from enquiry e
    join person theirs on theirs.municipality_id = e.municipality_id and theirs.id = e.person_id
    join person ours on ours.municipality_id = e.municipality_id and ours.name_sound = theirs.name_sound
    where e.municipality_id = who.municipality_id and e.withdrawn_at is null and e.valid_until >= today_here()
      and e.agency_id <> who.agency_id and e.asker_id <> who.staff_id
      and is_the_same(theirs, ours)
  )
  select a.id, a.of_ours, a.purpose, a.words, a.asked_at, a.valid_until, g.id, g.name, g.phone, s.name, p.title
  from alike a
  join agency g on g.municipality_id = a.municipality_id and g.id = a.agency_id
  join staff s on s.municipality_id = a.municipality_id and s.id = a.asker_id
  join post p on p.municipality_id = a.municipality_id and p.id = a.asked_by
  where i_reach('PERSON', a.of_ours) and a.of_ours <> all(my_partly('PERSON'))
    and reached_how('PERSON', a.of_ours) is distinct from 'EMERGENCY'
    and coalesce(a.person_id <> all(my_barred()), true)
    and is_involved(who.agency_id, a.of_ours)
    and (leads or exists (select from held_about(a.of_ours, who.staff_id, null)))
    and not exists (select from enquiry_answer r where r.municipality_id = a.municipality_id and r.enquiry_id = a.id
                      and r.agency_id = who.agency_id and r.person_id = a.of_ours)
    and (a.basis <> 'CONSENT' or consent_covering(a.person_id, who.agency_id, null, array['BASIC']) is not null)
    and may_pass(a.asker_id, a.agency_id, a.person_id, who.agency_id, a.of_ours)
  order by a.valid_until, a.asked_at, a.id;
end $$;
grant execute on function questions_for_me() to "${runtime}";

-- In one's own name, once, while it is there to be read. Telling that one is involved is a disclosure, and rests on a basis like any other.
create function answer_question(wanted uuid, of_ours uuid, say text, in_words text, on_basis text, by_article text, why text) returns text
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := me();
  asking uuid;
begin
  select q.agency_id into asking from questions_for_me() q where q.id = wanted and q.person_id = of_ours;
  if asking is null then return 'NOTHING'; end if;
  if on_basis = 'CONSENT' and consent_covering(of_ours, asking, null, array['BASIC']) is null then return 'NO_CONSENT'; end if;
  insert into enquiry_answer (municipality_id, enquiry_id, agency_id, person_id, said, answered_by)
  values (who.municipality_id, wanted, who.agency_id, of_ours, say, who.post_id)
  on conflict do nothing;
  if not found then return 'NOTHING'; end if;
  if say = 'CALL' then
    insert into enquiry_call (municipality_id, enquiry_id, agency_id, person_id, words, basis, article, reason, promised_by)
    values (who.municipality_id, wanted, who.agency_id, of_ours, in_words, on_basis, by_article, why, who.post_id);
  end if;
  return 'ANSWERED';
end $$;
grant execute on function answer_question(uuid, uuid, text, text, text, text, text) to "${runtime}";

-- What the asker is told: who will call, and nothing of those who will not. It goes when it may not pass any more.
create function answers_to_us()
  returns table (enquiry_id uuid, agency text, phone text, caller text, title text, words text, promised_at timestamptz)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare who acting := me();
begin
  if who.role is null or who.role in ('PLANNER', 'ADMINISTRATOR') or (my_preview()).agency_id is not null then return; end if;
  return query
  select e.id, g.name, g.phone, s.name, p.title, a.words, a.promised_at
  from enquiry e
  join enquiry_call a on a.municipality_id = e.municipality_id and a.enquiry_id = e.id
  join agency g on g.municipality_id = a.municipality_id and g.id = a.agency_id
  join post p on p.municipality_id = a.municipality_id and p.id = a.promised_by
  join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
  where e.municipality_id = who.municipality_id and e.agency_id = who.agency_id and i_reach('PERSON', e.person_id)
    and (a.basis <> 'CONSENT' or consent_covering(a.person_id, e.agency_id, null, array['BASIC']) is not null)
    and may_pass(e.asker_id, e.agency_id, e.person_id, a.agency_id, a.person_id)
  order by a.promised_at, g.name, a.person_id;
end $$;
grant execute on function answers_to_us() to "${runtime}";

-- A consent withdrawn: those it named may have a question open that rests on it. Which of them has, nobody looks up: whoever withdraws must not
-- be able to tell by the time it takes.
create function withdrawal_narrows_sight() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  insert into sight_change (municipality_id, agency_id)
  select r.municipality_id, r.agency_id from consent_recipient r
  where r.municipality_id = new.municipality_id and r.consent_id = new.answers and r.agency_id is not null
    and exists (select from enquiry e where e.municipality_id = new.municipality_id and e.person_id = new.person_id and e.basis = 'CONSENT'
                  and e.withdrawn_at is null and e.valid_until >= today_here());
  return null;
end $$;
create trigger withdrawal_narrows_sight after insert on consent
  for each row when (new.state = 'WITHDRAWN') execute function withdrawal_narrows_sight();

-- 個人情報保護の管理者 looks at whether somebody asks or reads more than the work needs. In numbers by person, without residents: and without
-- what was read and answered of questions of their own office, which would tell it who is known elsewhere.
create function enquiry_use(since timestamptz)
  returns table (staff text, agency text, asked bigint, was_read bigint, answered bigint)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with who as materialized (select me() as me), acts (post_id, asked, was_read, answered) as (
    select e.asked_by, 1, 0, 0 from who w join enquiry e on e.municipality_id = (w.me).municipality_id where e.asked_at >= since
    union all
    select t.post_id, 0, 1, 0 from who w
    join enquiry e on e.municipality_id = (w.me).municipality_id and e.agency_id <> (w.me).agency_id
    join audit_entry t on t.municipality_id = e.municipality_id and t.object_kind = 'question' and t.object_id = e.id
    where t.kind = 'VIEWED' and t.at >= since
    union all
    select a.answered_by, 0, 0, 1 from who w
    join enquiry e on e.municipality_id = (w.me).municipality_id and e.agency_id <> (w.me).agency_id
    join enquiry_answer a on a.municipality_id = e.municipality_id and a.enquiry_id = e.id where a.answered_at >= since
  )
  select s.name, g.name, sum(a.asked), sum(a.was_read), sum(a.answered)
  from who w join acts a on i_am_privacy_officer(w.me)
  join post p on p.municipality_id = (w.me).municipality_id and p.id = a.post_id
  join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
  join agency g on g.municipality_id = p.municipality_id and g.id = p.agency_id
  group by s.id, s.name, g.id, g.name
  order by sum(a.asked) + sum(a.was_read) desc, s.name;
end;
grant execute on function enquiry_use(timestamptz) to "${runtime}";

create function i_look_after_privacy() returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
  return i_am_privacy_officer(me());
grant execute on function i_look_after_privacy() to "${runtime}";
