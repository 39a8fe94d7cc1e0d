using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Agreements.Register;

/// <summary>Puts agreements on an office's shelf, past the forms: what the tests of the register, of the calendar and of the night look at.</summary>
internal static class Shelf
{
    public const string Home = "chinese-university-of-hong-kong", Partner = "ningxia-medical-university", Other = "uasr";

    private static int next;

    extension(TestSite site)
    {
        public Task<Visitor> KeeperAsync(Role role = Role.Editor, string? name = null) => site.SignedInAsync(role, Home, name);

        /// <summary>From now on this is the person's language.</summary>
        public Task SpeaksAsync(Guid person, string language) => site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Set<Serai.Features.People.Accounts.Person>().SingleAsync(p => p.Id == person)).Language = language;
            await db.SaveChangesAsync();
        });

        /// <summary>An agreement of the home organization and another one, as a form would save it.</summary>
        /// <returns>Its slug.</returns>
        public Task<string> ShelveAsync(string title, Action<Agreement>? with = null, string partner = Partner, string keeper = Home) => site.WithAsync<SeraiDb, string>(async db =>
        {
            var agreement = await MakeAsync(db, title, with, partner, keeper);
            await db.SaveChangesAsync();
            return agreement.Slug;
        });

        /// <summary>Many alike, in one save.</summary>
        public Task ShelveAsync(int count, string title, Action<Agreement, int> with) => site.WithAsync<SeraiDb>(async db =>
        {
            for (var i = 0; i < count; i++)
            {
                var n = i;
                await MakeAsync(db, string.Create(CultureInfo.InvariantCulture, $"{title} {n:000}"), a => with(a, n), Partner, Home);
            }
            await db.SaveChangesAsync();
        });

        public Task<Agreement> FindAgreementAsync(string slug) => site.WithAsync<SeraiDb, Agreement>(db => db.Set<Agreement>().AsNoTracking().SingleAsync(a => a.Slug == slug));

        public Task ChangeAgreementAsync(string slug, Action<Agreement> change) => site.WithAsync<SeraiDb>(async db =>
        {
            var agreement = await db.Set<Agreement>().Include(a => a.Parties).SingleAsync(a => a.Slug == slug);
            change(agreement);
            await agreement.SettleAsync(db, default);
            await db.SaveChangesAsync();
        });
    }

    private static async Task<Agreement> MakeAsync(SeraiDb db, string title, Action<Agreement>? with, string partner, string keeper)
    {
        var ids = await db.Set<Organization>().Where(o => o.Slug == partner || o.Slug == keeper).ToDictionaryAsync(o => o.Slug, o => o.Id);
        var id = NewId.Next();
        var agreement = new Agreement { Id = id, FamilyId = id, Slug = string.Create(CultureInfo.InvariantCulture, $"2026-{1000 + Interlocked.Increment(ref next)}"), KeeperId = ids[keeper], Kind = "memorandum-of-understanding", Title = title, Stage = AgreementStage.InForce };
        agreement.Parties.Add(new() { AgreementId = id, OrganizationId = ids[keeper] });
        agreement.Parties.Add(new() { AgreementId = id, OrganizationId = ids[partner], Ordinal = 1 });
        with?.Invoke(agreement);
        await agreement.SettleAsync(db, default);
        db.Add(agreement);
        return agreement;
    }

    /// <summary>The last day, as it was agreed.</summary>
    public static void Ends(this Agreement agreement, LocalDate day) => agreement.Until = Serai.Edtf.Edtf.Of(day);

    /// <summary>As the night would have it on a day.</summary>
    public static AgreementStage On(this Agreement agreement, LocalDate day) => agreement.StageOn(day);
}
