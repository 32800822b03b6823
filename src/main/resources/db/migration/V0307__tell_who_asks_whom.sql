-- つなぎの流れ: from whose window to which agency, and what came of it. Told only of two agencies between whom ten and more went, in tens; n is null below
-- ten, none among them. No sum is told and no remainder, so what is told here bounds a withheld number from above alone, never by fewer than four, and what
-- other figures tell of the same referrals leaves it between none and that.
create function referral_flow(of_year int) returns table (from_id uuid, from_name text, to_id uuid, to_name text,
    accepted bigint, declined bigint, silent bigint, taken_back bigint, waiting bigint)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  here uuid := my_municipality();
  today date := today_here();
begin
  if (select (me()).role) is null or (select (me()).role) not in ('PLANNER', 'SUPERVISOR', 'COORDINATOR', 'CHAIR') then return; end if;
  return query
  with sent as (
    select r.from_agency_id, r.to_agency_id, case
      when r.worker_name <> '' then 'ACCEPTED' when r.decline_code is not null then 'DECLINED' when r.state = 'TAKEN_BACK' then 'TAKEN_BACK'
      when r.state in ('SENT', 'ASKED_BACK') and r.reply_due >= today then 'WAITING' else 'SILENT' end as came
    from referral r
    where r.municipality_id = here
      and (r.sent_at at time zone 'Asia/Tokyo')::date between make_date(of_year, 4, 1) and make_date(of_year + 1, 3, 31)
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
grant execute on function referral_flow(int) to "${runtime}";
