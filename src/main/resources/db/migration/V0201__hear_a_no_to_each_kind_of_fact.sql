-- A yes on another record wiped out the no there to whatever it did not name: who they are stands in every consent, so that one to be told the name
-- was taken for the last word about illness, money and violence too. The last word is asked of each kind of fact; one no is enough.
create or replace function said_no_elsewhere(of_person uuid, to_agency uuid, told text[]) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with said as (
    select c.person_id, k.kind, c.state, c.recorded_at
    from unnest(same_as(array[of_person])) o (id)
    join consent c on c.municipality_id = my_municipality() and c.person_id = o.id
    -- what it answers says of what and to whom
    join consent w on w.municipality_id = c.municipality_id and w.id = case when c.state = 'GIVEN' then c.id else coalesce(c.answers, c.id) end
    cross join unnest(told) k (kind)
    where o.id <> of_person and c.state in ('GIVEN', 'REFUSED', 'WITHDRAWN')
      -- a no in words is a no to everything; a yes in words cannot be told to be about this
      and (w.classes is null and c.state <> 'GIVEN'
        or k.kind = any(w.classes) and exists (
          select from consent_recipient r where r.municipality_id = w.municipality_id and r.consent_id = w.id
            and (r.agency_id = to_agency or r.body_id in (
              select s.body_id from agenda_invitation i
              join agenda_item a on a.municipality_id = i.municipality_id and a.id = i.item_id
              join sitting s on s.municipality_id = a.municipality_id and s.id = a.sitting_id
              where i.municipality_id = w.municipality_id and i.agency_id = to_agency)))))
  select exists (
    select from (select distinct on (person_id, kind) state from said order by person_id, kind, recorded_at desc, state = 'GIVEN') last
    where last.state <> 'GIVEN');
end;

-- Where it is not asked to whom and of what, a no stands until all of it was taken back: each kind of fact to each of those it named. A no in words
-- names everything, and is taken back in words; a yes in words takes back all that was said before it.
create or replace function contradicted_elsewhere(persons uuid[]) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with said as (
    select p.id as asked, c.person_id, c.state, c.recorded_at, w.id as consent_id, w.classes
    from unnest(persons) p (id)
    cross join lateral unnest(same_as(array[p.id])) o (id)
    join consent c on c.municipality_id = my_municipality() and c.person_id = o.id
    join consent w on w.municipality_id = c.municipality_id and w.id = case when c.state = 'GIVEN' then c.id else coalesce(c.answers, c.id) end
    where i_reach('PERSON', p.id) and o.id <> p.id and c.state in ('GIVEN', 'REFUSED', 'WITHDRAWN')
  ), named as (
    -- null: everything, and everybody
    select s.asked, s.person_id, s.state, s.recorded_at, k.kind, coalesce(r.agency_id, r.body_id) as recipient
    from said s
    left join lateral unnest(s.classes) k (kind) on true
    left join consent_recipient r on s.classes is not null and r.municipality_id = my_municipality() and r.consent_id = s.consent_id)
  select distinct n.asked from named n
  where n.state <> 'GIVEN' and not exists (
    select from named y
    where y.asked = n.asked and y.person_id = n.person_id and y.state = 'GIVEN' and y.recorded_at > n.recorded_at
      and (y.kind is null or (y.kind, y.recipient) = (n.kind, n.recipient)));
end;

-- Once: what rests on a consent that another record contradicts so.
alter table same_person no force row level security;
alter table consent no force row level security;
alter table consent_recipient no force row level security;
alter table agenda_invitation no force row level security;
alter table agenda_item no force row level security;
alter table sitting no force row level security;
alter table disclosure_consent no force row level security;
alter table disclosure no force row level security;
alter table shown_class no force row level security;
alter table reach no force row level security;
alter table disclosure disable trigger user;
alter table reach disable trigger user;
with recursive judged as (
  select s.municipality_id, s.person_id as one, s.other_id as other from same_person s where s.undone_at is null
  union
  select s.municipality_id, s.other_id, s.person_id from same_person s where s.undone_at is null
), together as (
  select j.municipality_id, j.one, j.other from judged j
  union
  select t.municipality_id, t.one, j.other from together t join judged j on j.municipality_id = t.municipality_id and j.one = t.other
), said as (
  select d.municipality_id, d.id, c.person_id, k.kind, c.state, c.recorded_at
  from disclosure d
  join disclosure_consent rests on rests.municipality_id = d.municipality_id and rests.disclosure_id = d.id
  join together t on t.municipality_id = d.municipality_id and t.one = rests.person_id and t.other <> t.one
  join consent c on c.municipality_id = t.municipality_id and c.person_id = t.other and c.state in ('GIVEN', 'REFUSED', 'WITHDRAWN')
  join consent w on w.municipality_id = c.municipality_id and w.id = case when c.state = 'GIVEN' then c.id else coalesce(c.answers, c.id) end
  cross join unnest(d.classes::text[]) k (kind)
  where d.basis = 'CONSENT' and d.ends_at > now()
    and (w.classes is null and c.state <> 'GIVEN'
      or k.kind = any(w.classes) and exists (
        select from consent_recipient r where r.municipality_id = w.municipality_id and r.consent_id = w.id
          and (r.agency_id = d.agency_id or r.body_id in (
            select s.body_id from agenda_invitation i
            join agenda_item a on a.municipality_id = i.municipality_id and a.id = i.item_id
            join sitting s on s.municipality_id = a.municipality_id and s.id = a.sitting_id
            where i.municipality_id = w.municipality_id and i.agency_id = d.agency_id))))
), last_word as (
  select distinct on (s.municipality_id, s.id, s.person_id, s.kind) s.municipality_id, s.id, s.state from said s
  order by s.municipality_id, s.id, s.person_id, s.kind, s.recorded_at desc, s.state = 'GIVEN'
), ended as (
  update disclosure d set ends_at = now(), ended_reason = '同意では見せられなくなった（もう一度決める）'
  where exists (select from last_word l where l.municipality_id = d.municipality_id and l.id = d.id and l.state <> 'GIVEN')
  returning d.municipality_id, d.id, d.agency_id, d.ends_at
), shown as (
  update shown_class s set valid_until = e.ends_at from ended e where s.municipality_id = e.municipality_id and s.disclosure_id = e.id
), reached as (
  update reach r set valid_until = e.ends_at from ended e where r.municipality_id = e.municipality_id and r.source_id = e.id
)
insert into sight_change (municipality_id, agency_id) select distinct e.municipality_id, e.agency_id from ended e;
alter table reach enable trigger user;
alter table disclosure enable trigger user;
alter table reach force row level security;
alter table shown_class force row level security;
alter table disclosure force row level security;
alter table disclosure_consent force row level security;
alter table sitting force row level security;
alter table agenda_item force row level security;
alter table agenda_invitation force row level security;
alter table consent_recipient force row level security;
alter table consent force row level security;
alter table same_person force row level security;
