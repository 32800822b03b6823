-- 最終確認: what an agency says of itself is asked about again when nobody has confirmed it for a year. Null: nobody ever did.
alter table agency add column confirmed_on date;
update agency set confirmed_on = (changed_at at time zone 'Asia/Tokyo')::date where changed_by is not null;
