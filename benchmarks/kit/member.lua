-- wrk -s member.lua <address> -- <members> [what follows the id]: each request asks for one of the
-- generated members by chance.
local members, after

function init(args)
  members = tonumber(args[1])
  after = args[2] or ""
  math.randomseed(os.time())
end

function request()
  local n = math.random(members)
  local instant = string.format("%012x", 1714000000000 + n)
  local id = instant:sub(1, 8) .. "-" .. instant:sub(9) .. string.format("-7000-8000-%012d", n)
  return wrk.format("GET", "/api/v1/members/" .. id .. after)
end
