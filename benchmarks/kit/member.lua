-- wrk -s member.lua <address> -- <members> [what follows the id]: each request asks for one of the
-- generated members by chance.
local members, after

function init(args)
  members = tonumber(args[1])
  after = args[2] or ""
  math.randomseed(os.time())
end

function request()
  local id = string.format("00000000-0000-7000-8000-%012d", 100000000000 + math.random(members))
  return wrk.format("GET", "/api/v1/members/" .. id .. after)
end
