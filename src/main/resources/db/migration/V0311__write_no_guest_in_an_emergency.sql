-- A guest is somebody let in to a case: as little written in an emergency as anything else of it. (For some hours 0306 said it.)
drop trigger if exists a_not_in_an_emergency_by_case_id on guest;
create trigger a_not_in_an_emergency_by_case_id before insert or update or delete on guest
  for each row execute function not_in_an_emergency('CASE', 'case_id');
