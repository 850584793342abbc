using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Sittings;

namespace WeChatRights.Core.Consultations;

internal static class ConsultationsModule
{
    public static IServiceCollection AddConsultations(this IServiceCollection services) =>
        services
            .AddScoped<OwnProviders>()
            .AddScoped<OwnDesk>()
            .AddScoped<OwnConsultations>()
            .AddScoped<MyTalks>()
            .AddScoped<TellTalksJob>()
            .AddScoped<RecordConsultationHandler>()
            .AddScoped<HeldTimes>()
            .AddScoped<ConflictCheck>()
            .AddScoped<MakeSittingsJob>()
            .AddScoped<RemindBookingsJob>()
            .AddScoped<RehomeBookingsJob>()
            .AddScoped<BookedTimes>()
            .AddScoped<BookingRehoming>()
            .AddScoped<StrandedBookings>();
}
