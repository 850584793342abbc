using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class IndexRosterReading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(name: "IX_volunteers_version", table: "volunteers", column: "version");

            migrationBuilder.CreateIndex(
                name: "IX_duties_week_id_seat_id_volunteer_id",
                table: "duties",
                columns: new[] { "week_id", "seat_id", "volunteer_id" }
            );

            migrationBuilder.DropIndex(name: "IX_duties_week_id", table: "duties");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_volunteers_version", table: "volunteers");

            migrationBuilder.DropIndex(name: "IX_duties_week_id_seat_id_volunteer_id", table: "duties");

            migrationBuilder.CreateIndex(name: "IX_duties_week_id", table: "duties", column: "week_id");
        }
    }
}
