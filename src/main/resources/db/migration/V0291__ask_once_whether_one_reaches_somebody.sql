-- Whether one reaches somebody takes a millisecond to answer, and was asked for every consent of every other record of them, and for every post of
-- everybody who could be named a reader. It is asked once for each now. Nothing else changes.

create or replace function contradicted_elsewhere(persons uuid[]) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with said as (
    select p.id as asked, c.person_id, c.state, c.recorded_at, w.id as consent_id, w.classes
    from unnest(persons) p (id)
    cross join lateral unnest(same_as(array[p.id])) o (id)
    join consent c on c.municipality_id = my_municipality() and c.person_id = o.id
    join consent w on w.municipality_id = c.municipality_id and w.id = case when c.state = 'GIVEN' then c.id else coalesce(c.answers, c.id) end
    where c.state in ('GIVEN', 'REFUSED', 'WITHDRAWN') and o.id <> p.id
  ), named as (
    -- null: everything, and everybody
    select s.asked, s.person_id, s.state, s.recorded_at, k.kind, coalesce(r.agency_id, r.body_id) as recipient
    from said s
    left join lateral unnest(s.classes) k (kind) on true
    left join consent_recipient r on s.classes is not null and r.municipality_id = my_municipality() and r.consent_id = s.consent_id
  ), contradicted as materialized (
    select distinct n.asked as id from named n
    where n.state <> 'GIVEN' and not exists (
      select from named y
      where y.asked = n.asked and y.person_id = n.person_id and y.state = 'GIVEN' and y.recorded_at > n.recorded_at
        and (y.kind is null or (y.kind, y.recipient) = (n.kind, n.recipient))))
  -- last, of those few
  select p.id from contradicted p where i_reach('PERSON', p.id);
end;

create or replace function who_may_read(about uuid) returns table (staff_id uuid, name text, agency text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with mine as materialized (
    select k.kind from unnest(array['CASE', 'PERSON']) k (kind) where i_reach(k.kind, about))
  select distinct on (g.name, s.name, s.id) s.id, s.name, g.name
  from mine m
  join reach o on o.municipality_id = my_municipality() and o.kind = m.kind and o.object_id = about
    and o.valid_from <= now() and (o.valid_until is null or o.valid_until > now())
  join post p on p.municipality_id = o.municipality_id and (p.agency_id = o.agency_id or p.staff_id = o.staff_id)
    and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
    and p.role not in ('PLANNER', 'ADMINISTRATOR')
  join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
  join agency g on g.municipality_id = p.municipality_id and g.id = p.agency_id
  where about <> all(excluded_from(s.id, array(
    select w.agency_id from post w where w.municipality_id = p.municipality_id and w.staff_id = s.id)))
  order by g.name, s.name, s.id;
end;
