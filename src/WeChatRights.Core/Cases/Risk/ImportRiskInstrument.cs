using System.Text.Json;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.IdentityAccess;

namespace WeChatRights.Core.Cases.Risk;

/// <summary>
/// 导入评估表: the official text, as JSON of the shape of <c>risk-instruments.json</c> (one instrument). From then on it is the one that is asked.
/// The same text once more changes nothing.
/// </summary>
/// <exception cref="DomainException"><c>invalid-input</c> with what is wrong; <c>risk-instrument-kept</c>: that version has other words already.</exception>
[SystemOnly]
public sealed record ImportRiskInstrument(string Content) : ICommand<RiskInstrument>;

internal sealed class ImportRiskInstrumentHandler(AppDbContext db, CallContext call, RiskInstruments instruments)
    : ICommandHandler<ImportRiskInstrument, RiskInstrument>
{
    public async ValueTask<RiskInstrument> Handle(ImportRiskInstrument command, CancellationToken cancellationToken)
    {
        var instrument = Parse(command.Content);
        if (await instruments.FindAsync(instrument.Code, instrument.Version, cancellationToken) is { } known)
        {
            return known.SameAs(instrument) ? known : throw new DomainException(CaseErrors.InstrumentKept);
        }

        db.Add(new ImportedInstrument(instrument, command.Content, call.Now));
        return instrument;
    }

    private static RiskInstrument Parse(string content)
    {
        try
        {
            if (content.Length <= ImportedInstrumentConfiguration.MaxContent)
            {
                var instrument = RiskInstruments.Parse(content);
                return instrument.FindFault() is { } fault ? throw DomainException.OfField("content", fault) : instrument;
            }
        }
        catch (JsonException)
        {
            throw DomainException.OfField("content", "不是评估表的 JSON 文件。");
        }

        throw DomainException.OfField("content", "文件太大。");
    }
}
