-- Who sees a case in part would learn from its being left out of what was asked that it was among it: it is left out for who sees it whole.
create or replace function referral_experience(but uuid, topics text[], by_code boolean[], signs text[])
  returns table (topic text, agency_id uuid, asked int, answered int, accepted int, reported int, achieved int, days int)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  here uuid := my_municipality();
  month_began timestamptz := date_trunc('month', now() at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo';
  sealed uuid[] := sealed_from('{}');
  left_out uuid := case when but = any(my_whole('CASE')) then but end;
begin
  return query
  with sign as materialized (
    select * from unnest(topics, by_code, signs) s (topic, by_code, sign)
  ), asked as materialized (
    select r.* from referral r
    where r.municipality_id = here and r.case_id is distinct from left_out and r.case_id <> all(sealed) and r.state <> 'TAKEN_BACK'
      and r.sent_at < month_began and r.sent_at >= month_began - interval '3 years'
  ), meant as materialized (
    select distinct s.topic, i.id
    from (select normalize(words, nfkc) as words, code, id from issue
      where municipality_id = here and id in (select issue_id from referral_about where municipality_id = here and issue_id is not null)) i
    join sign s on case when s.by_code then i.code = s.sign else strpos(i.words, s.sign) > 0 end
  ), told as materialized (
    select distinct m.topic, r.id, r.case_id, r.to_agency_id, r.worker_name <> '' as took, r.decline_code is not null as declined,
      r.outcome, (r.answered_at at time zone 'Asia/Tokyo')::date - (r.sent_at at time zone 'Asia/Tokyo')::date as waited
    from asked r
    join referral_about a on a.municipality_id = here and a.referral_id = r.id
    join meant m on m.id = a.issue_id
  )
  select t.topic, t.to_agency_id, count(distinct t.case_id)::int, count(*) filter (where t.took or t.declined)::int,
    count(*) filter (where t.took)::int, count(t.outcome)::int, count(*) filter (where t.outcome = 'ACHIEVED')::int,
    percentile_disc(0.5) within group (order by t.waited)
  from told t
  group by grouping sets ((t.topic, t.to_agency_id), (t.topic))
  having count(distinct t.case_id) >= 5;
end $$;
