-- Whom somebody fled and why was told to every agency the writer ever worked for: whoever moved on took the words along, for all their new
-- colleagues. The agency that wrote them is the one in which they were written, and is kept.
alter table exclusion add recording_agency_id uuid,
  add foreign key (municipality_id, recording_agency_id) references agency on delete restrict;
alter table address_measure add recording_agency_id uuid,
  add foreign key (municipality_id, recording_agency_id) references agency on delete restrict;
alter table exclusion alter recording_agency_id set default my_own_agency();
alter table address_measure alter recording_agency_id set default my_own_agency();

-- Of what is on record: the agency of the writer's post on that day. Who had posts in two wrote for one of them, nobody knows for which: then for
-- neither, and the words are told to those who see the person whole or are shown such facts. Of every municipality, where nobody acts yet.
alter table address_measure no force row level security;
alter table exclusion disable trigger user;
alter table address_measure disable trigger user;
update exclusion e set recording_agency_id = (
  select case when count(distinct p.agency_id) = 1 then (array_agg(p.agency_id))[1] end from post p
  where p.municipality_id = e.municipality_id and p.staff_id = e.recorded_by and p.role not in ('PLANNER', 'ADMINISTRATOR')
    and (e.recorded_at at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity'));
update address_measure m set recording_agency_id = (
  select case when count(distinct p.agency_id) = 1 then (array_agg(p.agency_id))[1] end from post p
  where p.municipality_id = m.municipality_id and p.staff_id = m.recorded_by and p.role not in ('PLANNER', 'ADMINISTRATOR')
    and (m.recorded_at at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity'));
alter table exclusion enable trigger user;
alter table address_measure enable trigger user;
alter table address_measure force row level security;

create policy written_for_ones_own_agency on exclusion as restrictive for insert to "${runtime}"
  with check (recording_agency_id = (select my_own_agency()));
create policy written_for_ones_own_agency on address_measure as restrictive for insert to "${runtime}"
  with check (recording_agency_id = (select my_own_agency()));

create or replace function exclusion_words(wanted uuid) returns table (words text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case when e.person_id = any(told_of_violence(array[e.person_id])) or e.recording_agency_id = (select my_agency()) then e.words
              else '見せると決められていません' end
  from exclusion e
  where e.municipality_id = (select my_municipality()) and e.id = wanted and i_reach('PERSON', e.person_id);
end;

create or replace function address_measure_words(wanted uuid) returns table (against text, words text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case when l.told or m.against = '' then m.against else '見せると決められていません' end,
    case when l.told or m.words = '' then m.words else '見せると決められていません' end
  from address_measure m
  cross join lateral (
    select m.person_id = any(told_of_violence(array[m.person_id])) or m.recording_agency_id = (select my_agency()) as told) l
  where m.municipality_id = (select my_municipality()) and m.id = wanted and i_reach('PERSON', m.person_id);
end;
