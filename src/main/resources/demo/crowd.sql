-- Generated households for measuring, from number :from up to, not including, :until, in the name of whoever signs the claim.
-- Who acts is asked once for each step, not once for each row. Every id follows from its number, so that each step finds what the step before has added.

-- persons
insert into person (agency_id, changed_by, id, family_name, given_name, kana, sex, born, born_earliest, born_latest, address, address_state, phone_state)
select (select my_agency()), (select my_staff()), md5('crowd-person-' || k || '-' || n)::uuid, '架空', given[g], 'かくう ' || kana[g], case when (n + k) % 2 = 0 then 'FEMALE' else 'MALE' end,
  born::text, born, born, address, 'KNOWN', 'NOT_ASKED'
from generate_series(cast(:from as int), :until - 1) n
cross join lateral generate_series(1, 1 + n % 3) k
cross join (select cast(:given as text[]) as given, cast(:kana as text[]) as kana, cast(:towns as text[]) as towns) names
cross join lateral (select 1 + (n * 7 + k * 11) % cardinality(given) as g,
  cast(:today as date) - (case k when 1 then 14000 when 2 then 13000 else 3000 end + (n * 53 + k * 97) % 14000) as born,
  '架空市' || towns[1 + n % cardinality(towns)] || (1 + n % 9) || '丁目' || (1 + n % 30) || '番' || n || '号' as address) one;

-- households
insert into household (agency_id, changed_by, id, name, dwelling, address, area, key_person_state, circumstances)
select (select my_agency()), (select my_staff()), md5('crowd-household-' || n)::uuid, '架空 ' || given[g] || ' 世帯', '0' || (1 + n % 4), address, area, 'NOT_ASKED', '計測のために作った世帯'
from generate_series(cast(:from as int), :until - 1) n
cross join (select cast(:given as text[]) as given, cast(:towns as text[]) as towns) names
cross join lateral (select 1 + (n * 7 + 11) % cardinality(given) as g,
  '架空市' || towns[1 + n % cardinality(towns)] || (1 + n % 9) || '丁目' || (1 + n % 30) || '番' || n || '号' as address,
  (array['北部圏域', '中央圏域', '南部圏域'])[1 + n % 3] as area) one;

-- memberships
insert into membership (id, household_id, person_id, standing)
select md5('crowd-membership-' || k || '-' || n)::uuid, md5('crowd-household-' || n)::uuid, md5('crowd-person-' || k || '-' || n)::uuid,
  (array['世帯主', '配偶者', '子'])[k]
from generate_series(cast(:from as int), :until - 1) n cross join lateral generate_series(1, 1 + n % 3) k;

-- consultations
insert into consultation (agency_id, changed_by, id, number, received_at, received_by, channel, speaker, complaint, household_id, urgency, emergency_need,
  outcome, outcome_reason, screened_at, screened_by, holder_post_id, next_step, next_date)
select (select my_agency()), (select my_staff()), md5('crowd-consultation-' || n)::uuid, '相' || label || '-' || lpad((:base + n)::text, 5, '0'),
  (opened - 2) + time '10:00', (select my_post()), '0' || (1 + n % 5), '0' || (1 + n % 4), bodies[1 + n % cardinality(bodies)],
  md5('crowd-household-' || n)::uuid, (array['NORMAL', 'NORMAL', 'SOON', 'URGENT'])[1 + n % 4], 'NOT_NEEDED',
  case when n % 4 = 1 then null else 'CONTINUE' end, case when n % 4 = 1 then '' else '続けて支援する' end,
  case when n % 4 = 1 then null else opened - 1 + time '11:00' end, case when n % 4 = 1 then null else (select my_post()) end,
  (select my_post()), '訪問の日を決める', cast(:today as date) + (n * 13) % 40 - 8
from generate_series(cast(:from as int), :until - 1) n
cross join (select cast(:bodies as text[]) as bodies, cast(:labels as text[]) as labels) words
cross join lateral (select cast(:today as date) - (30 + (n * 37) % 670) as opened) one
cross join lateral (select labels[extract(year from opened - interval '3 months')::int - :year + 1] as label) two
where n % 2 = 1;

-- people of consultations
insert into consultation_person (consultation_id, person_id, part)
select md5('crowd-consultation-' || n)::uuid, md5('crowd-person-1-' || n)::uuid, '本人'
from generate_series(cast(:from as int), :until - 1) n where n % 2 = 1;

-- cases
insert into support_case (agency_id, changed_by, id, number, fiscal_year, household_id, consultation_id, name, state, phase, opened_on, closed_on, holder_post_id,
  next_step, next_date, follow_up, no_follow_up_reason)
select (select my_agency()), (select my_staff()), md5('crowd-case-' || n)::uuid, labels[fiscal - :year + 1] || '-' || lpad((:base + n)::text, 5, '0'), fiscal,
  md5('crowd-household-' || n)::uuid, case when n % 4 = 3 then md5('crowd-consultation-' || n)::uuid end, '架空 ' || given[g] || ' 世帯',
  state, case state when 'OPEN' then phase when 'SUSPENDED' then phase else 'FOLLOW_UP' end, opened,
  case when state in ('CLOSED', 'FOLLOWED_UP') then opened + 29 end, (select my_post()),
  case when state = 'CLOSED' then '' else steps[1 + n % cardinality(steps)] end,
  case when state = 'CLOSED' then null else cast(:today as date) + (n * 13) % 60 - 10 end,
  case when state = 'FOLLOWED_UP' then '半年に一度、電話で様子を聞く' else '' end,
  case when state = 'CLOSED' then '本人が「もう大丈夫」と話した' else '' end
from generate_series(cast(:from as int), :until - 1) n
cross join (select cast(:given as text[]) as given, cast(:labels as text[]) as labels, cast(:steps as text[]) as steps) words
cross join lateral (select 1 + (n * 7 + 11) % cardinality(given) as g, cast(:today as date) - (30 + (n * 37) % 670) as opened,
  case n % 20 when 0 then 'SUSPENDED' when 3 then 'FOLLOWED_UP' when 2 then 'CLOSED' else 'OPEN' end as state,
  (array['INTAKE', 'ASSESSMENT', 'PLANNING', 'SUPPORT'])[1 + n / 4 % 4] as phase) one
cross join lateral (select extract(year from opened - interval '3 months')::int as fiscal) two
where n % 4 <> 1;

-- teams
insert into team_member (id, case_id, agency_id, part, since)
select md5('crowd-seat-' || agency || '-' || n)::uuid, md5('crowd-case-' || n)::uuid, agency, part, cast(:today as date) - (30 + (n * 37) % 670)
from generate_series(cast(:from as int), :until - 1) n
cross join lateral (
  select (select my_agency()) as agency, 'ケースの担当機関' as part
  union select cast(:coordinating as uuid), '調整担当' where n % 5 = 0
  union select (cast(:partners as uuid[]))[1 + n % cardinality(cast(:partners as uuid[]))], 'いっしょに動く機関' where n % 6 = 0
    and (cast(:partners as uuid[]))[1 + n % cardinality(cast(:partners as uuid[]))] <> (select my_agency())) seat
where n % 4 <> 1;

-- what the partners in the teams are shown
insert into disclosure (id, case_id, agency_id, person_id, classes, basis, article, reason, purpose, valid_until, ends_at)
select md5('crowd-shown-' || t.id || '-' || about.subject)::uuid, t.case_id, t.agency_id, about.person,
  array['FAMILY', 'DWELLING', 'HEALTH', 'PROGRESS']::field_class[], 'STATUTORY_CONFERENCE', '社会福祉法106条の6（支援会議）',
  '支援会議で役割を分けた', t.part, cast(:today as date) + 180, 'infinity'
from generate_series(cast(:from as int), :until - 1) n
join team_member t on t.case_id = md5('crowd-case-' || n)::uuid and t.part = 'いっしょに動く機関'
join support_case c on c.id = t.case_id
cross join lateral (
  select null::uuid as person, 'household' as subject
  union all select m.person_id, m.person_id::text from membership m where m.household_id = c.household_id
  union all select c.person_id, c.person_id::text where c.person_id is not null) about
where n % 6 = 0 and n % 4 <> 1 and c.agency_id <> t.agency_id;

-- who answers for them
insert into case_role (id, case_id, kind, phase, post_id, since)
select md5('crowd-role-' || kind || '-' || n)::uuid, md5('crowd-case-' || n)::uuid, kind, phase, post, cast(:today as date) - (30 + (n * 37) % 670)
from generate_series(cast(:from as int), :until - 1) n
cross join lateral (
  select 'LEAD' as kind, (array['INTAKE', 'ASSESSMENT', 'PLANNING', 'SUPPORT'])[1 + n / 4 % 4] as phase, (select my_post()) as post
  union all select 'COORDINATOR', null, cast(:coordinator as uuid) where n % 5 = 0) role
where n % 4 <> 1;

-- issues
insert into issue (changed_by, id, case_id, person_id, code, words, priority, state)
select (select my_staff()), md5('crowd-issue-' || k || '-' || n)::uuid, md5('crowd-case-' || n)::uuid,
  case when k % 2 = 1 then md5('crowd-person-1-' || n)::uuid end, codes[i], issues[i], k,
  (array['OPEN', 'IN_PROGRESS', 'WAITING', 'RESOLVED'])[1 + (n + k) % 4]
from generate_series(cast(:from as int), :until - 1) n
cross join lateral generate_series(1, 2 + n % 3) k
cross join (select cast(:codes as text[]) as codes, cast(:issues as text[]) as issues) words
cross join lateral (select 1 + (n + k * 5) % cardinality(issues) as i) one
where n % 4 <> 1;

insert into case_turn (case_id, kind, words, turned_at)
select i.case_id, 'ISSUE_ADDED', i.words, now()
from generate_series(cast(:from as int), :until - 1) n
join issue i on i.id in (md5('crowd-issue-1-' || n)::uuid, md5('crowd-issue-2-' || n)::uuid)
where n % 4 <> 1;

-- consents
insert into consent (recorded_by, id, person_id, case_id, state, given_by, means, scope, on_date)
select (select my_post()), md5('crowd-consent-' || n)::uuid, md5('crowd-person-1-' || n)::uuid, md5('crowd-case-' || n)::uuid, 'GIVEN', '本人', '書面',
  '支援に加わる機関に、暮らしの様子を伝える', cast(:today as date) - (29 + (n * 37) % 670)
from generate_series(cast(:from as int), :until - 1) n where n % 4 <> 1 and n % 3 <> 1;

-- notes
insert into progress_note (id, case_id, happened_on, happened_at, method, counterpart, body, flag, next_step, written_by, written_at)
select md5('crowd-note-' || k || '-' || n)::uuid, md5('crowd-case-' || n)::uuid, happened, time '10:00' + k * interval '40 minutes',
  '0' || (1 + (n + k) % 4), '本人', bodies[1 + (n + k * 3) % cardinality(bodies)] || bodies[1 + (n * 5 + k) % cardinality(bodies)],
  (array['LOW', 'LOW', 'MIDDLE', 'HIGH'])[1 + (n + k) % 4], '', (select my_post()), happened + time '16:30'
from generate_series(cast(:from as int), :until - 1) n
cross join generate_series(1, 6) k
cross join (select cast(:bodies as text[]) as bodies) words
cross join lateral (select cast(:today as date) - ((30 + (n * 37) % 670) * (7 - k) / 7) as happened) one
where n % 4 <> 1;

-- assessments
insert into assessment (id, case_id, view, ground, means, signed_by)
select md5('crowd-assessment-' || n)::uuid, md5('crowd-case-' || n)::uuid, bodies[1 + n % cardinality(bodies)],
  bodies[1 + (n + 3) % cardinality(bodies)], steps[1 + n % cardinality(steps)], (select my_post())
from generate_series(cast(:from as int), :until - 1) n
cross join (select cast(:bodies as text[]) as bodies, cast(:steps as text[]) as steps) words
where n % 4 <> 1 and n % 2 = 0;

-- referrals
insert into referral (id, case_id, to_agency_id, request, basis, handover, reply_due, state, state_on, next_due, holder_post_id, sent_at)
select md5('crowd-referral-' || n)::uuid, md5('crowd-case-' || n)::uuid, partner, steps[1 + n % cardinality(steps)] || 'ことについて、相談に乗ってください。',
  'CONSENT', 'PHONE', due, 'SENT', due - 7, due, (select my_post()), due - 7 + time '11:00'
from generate_series(cast(:from as int), :until - 1) n
cross join (select cast(:partners as uuid[]) as partners, cast(:steps as text[]) as steps) words
cross join lateral (select partners[1 + n % cardinality(partners)] as partner, cast(:today as date) + (n * 7) % 30 - 6 as due) one
where n % 4 <> 1 and n % 6 = 0 and partner <> (select my_agency());

-- whose facts referrals tell
insert into referral_told (referral_id, case_id, person_id, field_class)
select r.id, r.case_id, md5('crowd-person-1-' || n)::uuid, kind
from generate_series(cast(:from as int), :until - 1) n join referral r on r.id = md5('crowd-referral-' || n)::uuid
cross join unnest(array['BASIC', 'LIFE']) kind;

-- what referrals are about
insert into referral_about (referral_id, case_id, position, person_id)
select r.id, r.case_id, 1, md5('crowd-person-1-' || n)::uuid
from generate_series(cast(:from as int), :until - 1) n join referral r on r.id = md5('crowd-referral-' || n)::uuid;

-- what referrals show
insert into referral_shown (referral_id, case_id, position, field_class, heading, body)
select r.id, r.case_id, 0, 'BASIC', 'だれのこと', concat_ws(' ', p.family_name, p.given_name)
from generate_series(cast(:from as int), :until - 1) n join referral r on r.id = md5('crowd-referral-' || n)::uuid
join person p on p.id = md5('crowd-person-1-' || n)::uuid
union all
select r.id, r.case_id, 1, 'LIFE', '困っていること', r.request
from generate_series(cast(:from as int), :until - 1) n join referral r on r.id = md5('crowd-referral-' || n)::uuid;

-- that referrals were sent
insert into referral_step (referral_id, case_id, at, act, words)
select r.id, r.case_id, r.sent_at, 'SENT', r.request
from generate_series(cast(:from as int), :until - 1) n join referral r on r.id = md5('crowd-referral-' || n)::uuid;

-- plans
insert into plan (id, case_id, round, state, long_term_goal, goal, goal_state, period_from, period_until, next_monitoring, consent_state,
  consent_on, made_by, agreed_at, agreed_by)
select md5('crowd-plan-' || n)::uuid, md5('crowd-case-' || n)::uuid, 1, 'AGREED', 'おだやかにくらす', '自分のことを自分で決めたい', 'SPOKEN',
  begun, begun + 180, cast(:today as date) + (n * 11) % 60 - 5, 'GIVEN', begun, (select my_post()), begun + time '15:00', (select my_post())
from generate_series(cast(:from as int), :until - 1) n
cross join lateral (select cast(:today as date) - (20 + n % 150) as begun) one
where n % 4 <> 1 and n % 10 = 0;

-- roles of plans
insert into plan_role (id, plan_id, case_id, position, actor, agency_id, task, for_whom, when_words, reply, reply_due, coordinator_post_id, holder_post_id)
select md5('crowd-planrole-' || k || '-' || n)::uuid, md5('crowd-plan-' || n)::uuid, md5('crowd-case-' || n)::uuid, k,
  case k when 1 then 'PERSON' else 'AGENCY' end, case when k > 1 then partners[1 + (n / 10 + k) % cardinality(partners)] end,
  steps[1 + (n + k) % cardinality(steps)], '世帯', '月に一度', case k when 1 then 'NOT_NEEDED' else 'AWAITED' end,
  case when k > 1 then cast(:today as date) + (n * 3 + k) % 20 - 4 end, (select my_post()), (select my_post())
from generate_series(cast(:from as int), :until - 1) n
cross join generate_series(1, 3) k
cross join (select cast(:partners as uuid[]) as partners, cast(:steps as text[]) as steps) words
where n % 4 <> 1 and n % 10 = 0;

-- running numbers
insert into running_number (series, fiscal_year, last)
select series, fiscal, :base + :until from unnest(array['case', 'consultation']) series cross join generate_series(cast(:year as int), :year + 3) fiscal
on conflict (municipality_id, series, fiscal_year) do update set last = greatest(running_number.last, excluded.last);
