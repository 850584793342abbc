using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Data;

namespace WeChatRights.Core.Regions.Contracts;

public sealed record DivisionInfo(DivisionCode Code, string Name, string Kind);

/// <summary>
/// All divisions in memory: some three thousand rows that change once in years. Read at first use; <see cref="Forget"/> after an import.
/// </summary>
public sealed class DivisionDirectory(IServiceScopeFactory scopes)
{
    private volatile Dictionary<DivisionCode, DivisionInfo>? _all;

    public async ValueTask<IReadOnlyDictionary<DivisionCode, DivisionInfo>> AllAsync(CancellationToken cancellationToken)
    {
        if (_all is { } known)
        {
            return known;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var read = await db.Set<Division>()
            .AsNoTracking()
            .ToDictionaryAsync(
                division => division.Code,
                division => new DivisionInfo(division.Code, division.Name, division.Kind),
                cancellationToken
            );
        if (read.Count > 0)
        {
            _all = read;
        }

        return read;
    }

    public async ValueTask<DivisionInfo?> FindAsync(DivisionCode code, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).GetValueOrDefault(code);

    /// <summary>For example 叶县 · 任店镇 · 某村; the city itself is left out.</summary>
    public async ValueTask<string> PathNameAsync(DivisionCode code, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        var names = new List<string>();
        for (DivisionCode? at = code; at is { } here; at = here.Parent)
        {
            if (here.Level != DivisionLevel.City || names.Count == 0)
            {
                names.Insert(0, all.GetValueOrDefault(here)?.Name ?? here.Value);
            }
        }

        return string.Join(" · ", names);
    }

    public void Forget() => _all = null;
}
