-- 集計: what became of asking others: how soon an answer came or that none did, why it was declined, how people were handed over, and needs nobody
-- took. Small counts are withheld as all others. Here the same referrals are counted in several ways: exact figures would give a withheld one away as the
-- difference of two that are told, so they are told in tens.
create or replace function figures(of_year int) returns table (topic text, month int, key text, n bigint)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
begin
  return query
  with asked as (
    select make_date(of_year, 4, 1) as first, make_date(of_year + 1, 3, 31) as last, today_here() as today
    where (select (me()).role) in ('PLANNER', 'SUPERVISOR', 'COORDINATOR', 'CHAIR')
  ), sent as materialized (
    select r.*, (r.sent_at at time zone 'Asia/Tokyo')::date as day,
      (r.answered_at at time zone 'Asia/Tokyo')::date - (r.sent_at at time zone 'Asia/Tokyo')::date as waited
    from referral r where exists (select from asked)
  ), need as (
    -- referrals asked one instead of the other
    select min(day) as day, count(*) filter (where decline_code is not null) as declined, bool_or(worker_name <> '') as taken,
      bool_or(state in ('SENT', 'ASKED_BACK')) as waits
    from sent group by case_id, coalesce(need_id, id)
  ), facts (topic, day, key) as (
    select 'CONSULTATION', (received_at at time zone 'Asia/Tokyo')::date, coalesce(outcome, 'NOT_YET') from consultation
    union all
    select 'CASE_OPENED', opened_on, 'OPENED' from support_case
    union all
    select 'CASE_CLOSED', closed_on, 'CLOSED' from support_case where state = 'CLOSED'
    union all
    -- one referral counts once: by its outcome, else that it was declined, else where it stands
    select 'REFERRAL', day, case when outcome is not null then outcome when decline_code is not null then 'DECLINED' else state end from sent
    union all
    select 'ANSWER', day, case
      when worker_name = '' and decline_code is null then
        case when state in ('SENT', 'ASKED_BACK') and reply_due >= today then 'NOT_YET' else 'SILENT' end
      when waited <= 1 then 'NEXT_DAY' when waited <= 7 then 'WEEK' when waited <= 14 then 'FORTNIGHT' else 'LONGER' end
    from sent cross join asked where state <> 'TAKEN_BACK' or worker_name <> '' or decline_code is not null
    union all
    select 'DECLINE', day, decline_code from sent where decline_code is not null
    union all
    select 'HANDOVER', day, case when handover in ('ACCOMPANY', 'ATTEND') and handed_over_on is null and handover_on < today then 'MISSED' else handover end
    from sent cross join asked
    union all
    select 'NOBODY_TOOK', day, case when declined >= 3 then 'THRICE' when declined = 2 then 'TWICE' else 'ONCE' end
    from need where declined > 0 and not taken and not waits
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
