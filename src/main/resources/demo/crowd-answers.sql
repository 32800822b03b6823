-- What the agencies asked have answered, in the name of each of them.
update referral set state = 'ACCEPTED', state_on = state_on + 2, opened_at = sent_at + interval '1 day', answered_at = sent_at + interval '2 days',
  answered_by = (select my_post()), holder_post_id = (select my_post()), worker_name = '窓口の担当', first_step = '電話で様子を聞く',
  first_date = reply_due, next_due = reply_due + 20
where to_agency_id = (select my_agency()) and state = 'SENT'
  and id in (select md5('crowd-referral-' || n)::uuid from generate_series(0, cast(:until as int), 12) n);

update plan_role set reply = 'ACCEPTED', replied_by = (select my_post()), replied_at = now() - interval '3 days', worker_name = '窓口の担当',
  holder_post_id = (select my_post()), progress = 'UNDER_WAY'
where agency_id = (select my_agency()) and reply = 'AWAITED'
  and id in (select md5('crowd-planrole-2-' || n)::uuid from generate_series(0, cast(:until as int), 10) n);
