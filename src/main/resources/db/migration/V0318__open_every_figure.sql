-- のりしろで受けたこと: whoever accepts can say what of it is beyond their own field. Empty: it is their own.
alter table referral add column beyond text not null default '' check (length(beyond) <= 200);
grant update (beyond) on referral to "${runtime}";

-- だれも受けなかった困りごと, kept: the third time a need is declined, or when whoever asked gives up asking after a decline. It stays where the need is
-- taken later, with the day. What kinds of trouble it was, and nothing of whose.
create table unmet_need (
  municipality_id uuid not null references municipality on delete restrict,
  -- the referral the need was asked with first
  need_id uuid not null,
  -- the one it became certain with: by it the figure is opened
  referral_id uuid not null,
  case_id uuid not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  declines int not null check (declines > 0),
  on_date date not null,
  taken_on date,
  primary key (municipality_id, need_id),
  foreign key (municipality_id, referral_id, case_id) references referral (municipality_id, id, case_id) on delete restrict
);
create index unmet_need_by_case on unmet_need (municipality_id, case_id);
create index unmet_need_by_referral on unmet_need (municipality_id, referral_id);
call guard('unmet_need', 'CASE', 'case_id');
create policy of_those_who_see_the_case_whole on unmet_need as restrictive for all to "${runtime}"
  using (case_id = any((select norishiro.my_whole('CASE'))::uuid[]));
create policy upkeep on unmet_need to current_user using (municipality_id = (select my_municipality()));
grant select on unmet_need to "${runtime}";
create trigger a_not_in_an_emergency_by_case_id before insert or update or delete on unmet_need
  for each row execute function not_in_an_emergency('CASE', 'case_id');

create function note_unmet_need(asked referral) returns void
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  need uuid := coalesce(asked.need_id, asked.id);
  refused int;
begin
  select count(*) into refused from referral r
  where r.municipality_id = asked.municipality_id and r.case_id = asked.case_id and coalesce(r.need_id, r.id) = need and r.decline_code is not null;
  if refused = 0 or exists (
      select from referral r where r.municipality_id = asked.municipality_id and r.case_id = asked.case_id and coalesce(r.need_id, r.id) = need
        and r.worker_name <> '')
    or (refused < 3 and (asked.state <> 'SETTLED' or asked.settled_next not in ('KEEP', 'CONFERENCE'))) then
    return;
  end if;
  insert into unmet_need (municipality_id, need_id, referral_id, case_id, kinds, declines, on_date)
  values (asked.municipality_id, need, asked.id, asked.case_id, coalesce(nullif(array(
      select distinct i.field_class::text from referral_about a
      join issue i on i.municipality_id = a.municipality_id and i.id = a.issue_id
      where a.municipality_id = asked.municipality_id and a.referral_id = asked.id), '{}'), '{NONE}'), refused, today_here())
  on conflict (municipality_id, need_id) do update set referral_id = excluded.referral_id, declines = excluded.declines;
end $$;

create function what_nobody_took_is_kept() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if new.worker_name <> '' and old.worker_name = '' then
    update unmet_need u set taken_on = today_here()
    where u.municipality_id = new.municipality_id and u.need_id = coalesce(new.need_id, new.id) and u.taken_on is null;
  elsif new.state in ('DECLINED', 'SETTLED') and new.state <> old.state then
    perform note_unmet_need(new);
  end if;
  return null;
end $$;
create trigger what_nobody_took_is_kept after update of state on referral for each row execute function what_nobody_took_is_kept();

-- 集計で数えたもの, all of it: consultations, cases, questions about room, sittings and what was brought to them, plans and what they came to. As with
-- referrals the same function finds the figure, asked by the owner over all, and what it counts, asked by anybody else over what they reach.
create function counted_ways(today date) returns table (topic text, key text, day date, id uuid, case_id uuid)
  language sql stable set search_path = norishiro, pg_catalog as $$
  select 'CONSULTATION', coalesce(c.outcome, 'NOT_YET'), (c.received_at at time zone 'Asia/Tokyo')::date, c.id, null::uuid from consultation c
  union all
  select 'CASE_OPENED', 'OPENED', c.opened_on, c.id, c.id from support_case c
  union all
  select 'CASE_CLOSED', 'CLOSED', c.closed_on, c.id, c.id from support_case c where c.state = 'CLOSED'
  union all
  -- as they stand today, whenever they began
  select 'CASE_STATE', c.state, null, c.id, c.id from support_case c
  union all
  select 'ROOM', coalesce(q.room, case when q.ended_at is null and q.reply_by >= today then 'NOT_YET' else 'SILENT' end),
    (q.asked_at at time zone 'Asia/Tokyo')::date, q.id, q.case_id
  from room_question q
  union all
  select 'SITTING', s.state, s.held_on, s.id, null from sitting s
  union all
  select 'AGENDA_ITEM', case when i.state = 'CLOSED' then i.conclusion else i.state end, s.held_on, i.id, i.case_id
  from agenda_item i join sitting s on s.municipality_id = i.municipality_id and s.id = i.sitting_id
  union all
  select 'PLAN', p.state, (p.made_at at time zone 'Asia/Tokyo')::date, p.id, p.case_id from plan p
  union all
  select 'EVALUATION', e.result, e.on_date, e.plan_id, e.case_id from evaluation e
$$;
grant execute on function counted_ways(date) to "${runtime}";

-- Three ways more: between whom it went and what came of it, what was taken on beyond one's own field, and the kinds of trouble nobody took.
create or replace function referral_ways(today date) returns table (topic text, key text, day date, referral_id uuid)
  language sql stable set search_path = norishiro, pg_catalog as $$
  with sent as (
    select r.id, r.case_id, r.need_id, r.state, r.outcome, r.decline_code, r.worker_name, r.beyond, r.reply_due, r.handover, r.handover_on,
      r.handed_over_on, r.from_agency_id, r.to_agency_id, r.sent_at, (r.sent_at at time zone 'Asia/Tokyo')::date as day,
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
  union all
  select 'BEYOND', case when s.beyond <> '' then 'BEYOND' else 'WITHIN' end, s.day, s.id from sent s where s.worker_name <> ''
  union all
  select 'UNMET', k.kind, u.on_date, u.referral_id from unmet_need u cross join lateral unnest(u.kinds) k (kind)
  union all
  select 'FLOW', s.from_agency_id || ':' || s.to_agency_id || ':' || case
      when s.worker_name <> '' then 'ACCEPTED' when s.decline_code is not null then 'DECLINED' when s.state = 'TAKEN_BACK' then 'TAKEN_BACK'
      when s.state in ('SENT', 'ASKED_BACK') and s.reply_due >= today then 'WAITING' else 'SILENT' end, s.day, s.id
  from sent s
$$;

create or replace function referral_flow(of_year int) returns table (from_id uuid, from_name text, to_id uuid, to_name text,
    accepted bigint, declined bigint, silent bigint, taken_back bigint, waiting bigint)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  here uuid := my_municipality();
begin
  if (select (me()).role) is null or (select (me()).role) not in ('PLANNER', 'SUPERVISOR', 'COORDINATOR', 'CHAIR') then return; end if;
  return query
  with sent as (
    select split_part(w.key, ':', 1)::uuid as from_agency_id, split_part(w.key, ':', 2)::uuid as to_agency_id, split_part(w.key, ':', 3) as came
    from referral_ways(today_here()) w
    where w.topic = 'FLOW' and w.day between make_date(of_year, 4, 1) and make_date(of_year + 1, 3, 31)
  ), pair as (
    select s.from_agency_id, s.to_agency_id, count(*) filter (where s.came = 'ACCEPTED') as accepted,
      count(*) filter (where s.came = 'DECLINED') as declined, count(*) filter (where s.came = 'SILENT') as silent,
      count(*) filter (where s.came = 'TAKEN_BACK') as taken_back, count(*) filter (where s.came = 'WAITING') as waiting
    from sent s group by 1, 2 having count(*) >= 10
  )
  select f.id, f.name, t.id, t.name,
    case when p.accepted >= 10 then round(p.accepted, -1)::bigint end, case when p.declined >= 10 then round(p.declined, -1)::bigint end,
    case when p.silent >= 10 then round(p.silent, -1)::bigint end, case when p.taken_back >= 10 then round(p.taken_back, -1)::bigint end,
    case when p.waiting >= 10 then round(p.waiting, -1)::bigint end
  from pair p
  join agency f on f.municipality_id = here and f.id = p.from_agency_id
  join agency t on t.municipality_id = here and t.id = p.to_agency_id
  order by f.kana, f.name, f.id, t.kana, t.name, t.id;
end $$;

create or replace function figures(of_year int) returns table (topic text, month int, key text, n bigint)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
begin
  return query
  with asked as (
    select make_date(of_year, 4, 1) as first, make_date(of_year + 1, 3, 31) as last, today_here() as today
    where (select (me()).role) in ('PLANNER', 'SUPERVISOR', 'COORDINATOR', 'CHAIR')
  ), facts as (
    select w.topic, w.day, w.key, a.first, a.last from asked a cross join lateral counted_ways(a.today) w
    union all
    -- the flow is told by itself
    select w.topic, w.day, w.key, a.first, a.last from asked a cross join lateral referral_ways(a.today) w where w.topic <> 'FLOW'
  ), counted as (
    select f.topic, case when f.topic = 'CONSULTATION' then extract(month from f.day)::int end as month, f.key, count(*) as n
    from facts f where f.topic = 'CASE_STATE' or f.day between f.first and f.last
    group by 1, 2, 3
  )
  select c.topic, c.month, c.key, case
      when c.n < 10 then null
      when c.topic in ('REFERRAL', 'ANSWER', 'DECLINE', 'HANDOVER', 'NOBODY_TOOK', 'BEYOND', 'UNMET') then greatest(10, round(c.n, -1)::bigint)
      else c.n end
  from counted c order by 1, 2, 3;
end $$;
