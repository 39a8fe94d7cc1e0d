using Serai.Platform.Auth;

namespace Serai.Platform.History;

/// <summary>What a request does, told for the history.</summary>
public static class DoingOnPages
{
    extension(HttpContext context)
    {
        /// <summary>A step by whoever asks, by the way in that the address tells.</summary>
        public Doing Doing(string verb, string subject, Guid? subjectId = null, string? reason = null)
        {
            var actor = context.Actor;
            var clock = context.RequestServices.GetRequiredService<IClock>();
            var way = context.Request.Path.StartsWithSegments(Web.Api.ApiRoutes.Root) ? "API" : "page";
            return new(clock.GetCurrentInstant(), actor.Name, way, verb, subject)
            {
                PersonId = actor.PersonId,
                As = actor.Roles.Where(r => r.OrganizationId is null || r.OrganizationId == subjectId).OrderByDescending(r => r.Role).Select(r => (Held?)r).FirstOrDefault(),
                SubjectId = subjectId,
                Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            };
        }
    }
}
