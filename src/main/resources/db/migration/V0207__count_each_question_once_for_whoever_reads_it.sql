-- 「読んだ」 counts questions somebody opened, each once: opening one again, or being shown it again with what was wrong in the answer, is no
-- second question. The list of questions is not a reading of each of them any more.
create or replace function enquiry_use(since timestamptz)
  returns table (staff text, agency text, asked bigint, was_read bigint, answered bigint)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with who as materialized (select me() as me), was_opened as (
    select distinct t.post_id, t.object_id from who w
    join enquiry e on e.municipality_id = (w.me).municipality_id and e.agency_id <> (w.me).agency_id
    join audit_entry t on t.municipality_id = e.municipality_id and t.object_kind = 'question' and t.object_id = e.id
    where t.kind = 'VIEWED' and t.at >= since
  ), acts (post_id, asked, was_read, answered) as (
    select e.asked_by, 1, 0, 0 from who w join enquiry e on e.municipality_id = (w.me).municipality_id where e.asked_at >= since
    union all
    select o.post_id, 0, 1, 0 from was_opened o
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
