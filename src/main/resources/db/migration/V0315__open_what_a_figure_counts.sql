-- 集計で数えたもの: in which ways each referral is counted, so that a figure can be opened by those who see what it counts. Asked by the owner's
-- function it looks at all referrals there are, asked by anybody else at those they reach.
create function referral_ways(today date) returns table (topic text, key text, day date, referral_id uuid)
  language sql stable set search_path = norishiro, pg_catalog as $$
  with sent as (
    select r.id, r.case_id, r.need_id, r.state, r.outcome, r.decline_code, r.worker_name, r.reply_due, r.handover, r.handover_on, r.handed_over_on,
      r.sent_at, (r.sent_at at time zone 'Asia/Tokyo')::date as day,
      (r.answered_at at time zone 'Asia/Tokyo')::date - (r.sent_at at time zone 'Asia/Tokyo')::date as waited
    from referral r
  ), need as (
    -- referrals asked one instead of the other
    select min(s.day) as day, (array_agg(s.id order by s.sent_at desc, s.id))[1] as newest,
      count(*) filter (where s.decline_code is not null) as declined, bool_or(s.worker_name <> '') as taken,
      bool_or(s.state in ('SENT', 'ASKED_BACK')) as waits
    from sent s group by s.case_id, coalesce(s.need_id, s.id)
  )
  -- one referral counts once: by its outcome, else that it was declined, else where it stands
  select 'REFERRAL', case when s.outcome is not null then s.outcome when s.decline_code is not null then 'DECLINED' else s.state end, s.day, s.id
  from sent s
  union all
  select 'ANSWER', case
      when s.worker_name = '' and s.decline_code is null then
        case when s.state in ('SENT', 'ASKED_BACK') and s.reply_due >= today then 'NOT_YET' else 'SILENT' end
      when s.waited <= 1 then 'NEXT_DAY' when s.waited <= 7 then 'WEEK' when s.waited <= 14 then 'FORTNIGHT' else 'LONGER' end, s.day, s.id
  from sent s where s.state <> 'TAKEN_BACK' or s.worker_name <> '' or s.decline_code is not null
  union all
  select 'DECLINE', s.decline_code, s.day, s.id from sent s where s.decline_code is not null
  union all
  select 'HANDOVER',
    case when s.handover in ('ACCOMPANY', 'ATTEND') and s.handed_over_on is null and s.handover_on < today then 'MISSED' else s.handover end, s.day, s.id
  from sent s
  union all
  -- a need is opened by what was asked last
  select 'NOBODY_TOOK', case when n.declined >= 3 then 'THRICE' when n.declined = 2 then 'TWICE' else 'ONCE' end, n.day, n.newest
  from need n where n.declined > 0 and not n.taken and not n.waits
$$;
grant execute on function referral_ways(date) to "${runtime}";

create or replace function figures(of_year int) returns table (topic text, month int, key text, n bigint)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
begin
  return query
  with asked as (
    select make_date(of_year, 4, 1) as first, make_date(of_year + 1, 3, 31) as last, today_here() as today
    where (select (me()).role) in ('PLANNER', 'SUPERVISOR', 'COORDINATOR', 'CHAIR')
  ), facts (topic, day, key) as (
    select 'CONSULTATION', (received_at at time zone 'Asia/Tokyo')::date, coalesce(outcome, 'NOT_YET') from consultation
    union all
    select 'CASE_OPENED', opened_on, 'OPENED' from support_case
    union all
    select 'CASE_CLOSED', closed_on, 'CLOSED' from support_case where state = 'CLOSED'
    union all
    select w.topic, w.day, w.key from asked cross join lateral referral_ways(asked.today) w
    union all
    select 'ROOM', (asked_at at time zone 'Asia/Tokyo')::date,
      coalesce(room, case when ended_at is null and reply_by >= today then 'NOT_YET' else 'SILENT' end)
    from room_question cross join asked
    union all
    select 'SITTING', held_on, state from sitting
    union all
    select 'AGENDA_ITEM', s.held_on, case when i.state = 'CLOSED' then i.conclusion else i.state end
    from agenda_item i join sitting s on s.municipality_id = i.municipality_id and s.id = i.sitting_id
    union all
    select 'PLAN', (made_at at time zone 'Asia/Tokyo')::date, state from plan
    union all
    select 'EVALUATION', on_date, result from evaluation
  ), counted as (
    select f.topic, case when f.topic = 'CONSULTATION' then extract(month from f.day)::int end as month, f.key, count(*) as n
    from facts f join asked on f.day between asked.first and asked.last
    group by 1, 2, 3
    union all
    -- cases as they stand today, whenever they began
    select 'CASE_STATE', null, c.state, count(*) from support_case c cross join asked group by c.state
  )
  select c.topic, c.month, c.key, case
      when c.n < 10 then null
      when c.topic in ('REFERRAL', 'ANSWER', 'DECLINE', 'HANDOVER', 'NOBODY_TOOK') then greatest(10, round(c.n, -1)::bigint)
      else c.n end
  from counted c order by 1, 2, 3;
end $$;
