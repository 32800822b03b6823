-- The glossary's word for 空き is room; the columns said capacity.
alter table agency rename column capacity to room;
alter table agency rename column capacity_on to room_on;
alter table agency rename constraint capacity_is_said_on_a_day to room_is_said_on_a_day;
