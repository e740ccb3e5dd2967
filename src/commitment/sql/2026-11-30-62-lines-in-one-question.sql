-- Lines are added and read in one question each, without a transaction of several around it: everybody in a roundtable waits
-- for both. A function names the stream itself, and takes that back at its end; in a transaction that is about another it refuses.
-- Says whether it had to name the stream: whoever asked takes that back at the end.
create function commitment.be_about(of_stream uuid) returns boolean
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp as $$
declare
  about uuid := commitment.acting_stream();
begin
  if about = of_stream then
    return false;
  end if;
  if about is not null then
    raise exception 'This transaction is about another stream' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('waymark.stream_id', of_stream::text, true);
  return true;
end $$;
revoke execute on function commitment.be_about(uuid) from public;
grant execute on function commitment.be_about(uuid) to waymark_app;

-- Gives how far the stream has come; 0 where this command was done already, nothing where the log stands elsewhere than after.
-- `sealed` is what other processes may read of the lines at once, in a cipher of theirs: a channel is open to every role.
drop function commitment.add_lines(uuid, integer, uuid, jsonb, uuid, uuid, timestamptz);
create function commitment.add_lines(
  of_stream uuid, after integer, command uuid, lines jsonb, seat uuid, member uuid, at timestamptz, sealed text
) returns integer
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp as $$
declare
  alone boolean := commitment.be_about(of_stream);
  goes_to integer := after + jsonb_array_length(lines);
begin
  if exists (
    select from commitment.log_line as line where line.stream_id = of_stream and line.command_id = command) then
    goes_to := 0;
  else
    update commitment.stream set head = goes_to where stream.stream_id = of_stream and stream.head = after;
    if found then
      insert into commitment.log_line (stream_id, position, command_id, part, kind, told, seat_id, member_id, happened_at)
      select of_stream, after + told.place, command, told.place - 1, told.line ->> 'kind', told.line - 'kind', seat, member, at
      from jsonb_array_elements(lines) with ordinality as told (line, place);
      perform pg_notify('waymark_stream', concat_ws(' ', of_stream, goes_to, sealed));
    else
      goes_to := null;
    end if;
  end if;
  if alone then
    perform set_config('waymark.stream_id', '', true);
  end if;
  return goes_to;
end $$;
revoke execute on function commitment.add_lines(uuid, integer, uuid, jsonb, uuid, uuid, timestamptz, text) from public;
grant execute on function commitment.add_lines(uuid, integer, uuid, jsonb, uuid, uuid, timestamptz, text) to waymark_app;

-- What happened in a stream after a position, in order.
create function commitment.lines_after(of_stream uuid, after integer)
returns setof commitment.log_line
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp as $$
declare
  alone boolean := commitment.be_about(of_stream);
begin
  return query
    select log_line.* from commitment.log_line
    where log_line.stream_id = of_stream and log_line.position > after
    order by log_line.position;
  if alone then
    perform set_config('waymark.stream_id', '', true);
  end if;
end $$;
revoke execute on function commitment.lines_after(uuid, integer) from public;
grant execute on function commitment.lines_after(uuid, integer) to waymark_app;
